package balcao.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import balcao.intake.RequestTypeCard;
import balcao.intake.RequestTypeService;
import balcao.mail.ReplyAddresses;
import balcao.mailbox.MailIntake;
import balcao.mailbox.MailboxSecurity;
import balcao.mailbox.MailboxService;
import balcao.mailbox.MailboxTerms;
import balcao.mailbox.UnknownPolicy;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;

/**
 * A mailbox and what came to it: a request, an answer to its ticket, one that nobody
 * vouches for, one of a stranger, a report of a server and a notice of absence.
 */
@Component
@Profile("demo")
@Order(80)
class DemoMail implements DemoPart {

	private static final String ADDRESS = "suporte@balcao.example";

	private final MailboxService mailboxes;

	private final MailIntake intake;

	private final ReplyAddresses addresses;

	private final PersonService people;

	private final RequestTypeService types;

	private final JdbcClient jdbc;

	private int count;

	DemoMail(MailboxService mailboxes, MailIntake intake, ReplyAddresses addresses, PersonService people,
			RequestTypeService types, JdbcClient jdbc) {
		this.mailboxes = mailboxes;
		this.intake = intake;
		this.addresses = addresses;
		this.people = people;
		this.types = types;
		this.jdbc = jdbc;
	}

	@Override
	public void play(Cast cast, Instant now) {
		RequestTypeCard type = this.mailboxes.fittingTypes()
			.stream()
			.max(Comparator.comparing((one) -> offeredTo(one, cast)))
			.orElse(null);
		if (type == null) {
			return;
		}
		CurrentPerson client = person("cliente@aurora.example");
		long team = this.jdbc
			.sql("select m.team_id from organization_team_member m join organization_person p on p.id = m.person_id"
					+ " where p.email = 'agente@balcao.example' order by m.team_id limit 1")
			.query(Long.class)
			.single();
		this.mailboxes.register(new MailboxTerms("Suporte por e-mail", ADDRESS, "imap.balcao.example", 993,
				MailboxSecurity.TLS, "suporte", "INBOX", team, type.id(), "", UnknownPolicy.HOLD), null);
		String number = send(
				mail(client.name() + " <" + client.email() + ">", ADDRESS, "Relatório de comissões em branco", "",
						"Bom dia,\n\nO relatório de comissões de outubro abre em branco para toda a equipe.\n"
								+ "Já tentamos em dois navegadores.\n\nObrigado,\n" + client.name()
								+ "\n-- \nAurora Distribuidora",
						now));
		if (number == null) {
			return;
		}
		long ticket = this.jdbc.sql("select id from ticket where number = ?").param(number).query(Long.class).single();
		send(mail(client.name() + " <" + client.email() + ">", this.addresses.addressFor(ticket, client.id()),
				"Re: [" + number + "] Relatório de comissões em branco", "",
				"Mais um detalhe: em setembro ele abre normalmente.\n\nEm 20/11/2026 10:12, Balcão escreveu:\n"
						+ "> Recebemos seu chamado.\n> Em breve respondemos.",
				now));
		send(mail("Joana <joana.pessoal@mail.example>", ADDRESS,
				"Re: [" + number + "] Relatório de comissões em branco", "",
				"Oi, escrevo do meu e-mail pessoal. O problema continua aqui também.", now));
		send(page(now));
		send(mail(client.name() + " <" + client.email() + ">", this.addresses.addressFor(ticket, client.id()),
				"Resposta automática: [" + number + "]", "Auto-Submitted: auto-replied\r\n",
				"Estou em férias até segunda-feira.", now));
		send(report(now));
	}

	/** To how many clients. */
	private long offeredTo(RequestTypeCard type, Cast cast) {
		return cast.clients()
			.stream()
			.flatMap((client) -> client.contacts().stream().limit(1))
			.map((contact) -> contact.person().organizationId())
			.filter((client) -> client != null
					&& this.types.offered(client, null).stream().anyMatch((one) -> one.id() == type.id()))
			.count();
	}

	private CurrentPerson person(String email) {
		return this.people.findActive(email).orElseThrow();
	}

	private @Nullable String send(String raw) {
		try {
			return this.intake
				.take(new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)), person("admin@balcao.example"))
				.ticket();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String mail(String from, String to, String subject, String more, String text, Instant now) {
		return head(from, to, subject, more, now) + "Content-Type: text/plain; charset=utf-8\r\n\r\n"
				+ text.replace("\n", "\r\n") + "\r\n";
	}

	private String head(String from, String to, String subject, String more, Instant now) {
		return "From: " + from + "\r\nTo: " + to + "\r\nSubject: " + subject + "\r\nDate: "
				+ DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH).format(now.atOffset(ZoneOffset.UTC))
				+ "\r\nMessage-ID: <demo-" + ++this.count + "@cliente.example>\r\nMIME-Version: 1.0\r\n" + more;
	}

	/** As a program writes it, with a picture that lies elsewhere. */
	private String page(Instant now) {
		return head("Vendas Fabril <contato@fabril.example>", ADDRESS, "Proposta de parceria", "", now)
				+ "Content-Type: text/html; charset=utf-8\r\n\r\n"
				+ "<html><body><h1>Vamos conversar?</h1><p>Somos a <b>Fabril</b> e queremos usar o Omnicanal.</p>"
				+ "<p><img src=\"https://fabril.example/logo.png\" alt=\"Fabril\" width=\"120\"></p>"
				+ "<p><a href=\"https://fabril.example\">fabril.example</a></p></body></html>\r\n";
	}

	private String report(Instant now) {
		return head("Mail Delivery System <mailer-daemon@mx.example>", ADDRESS, "Undelivered Mail Returned to Sender",
				"", now) + "Content-Type: multipart/report; report-type=delivery-status; boundary=\"r\"\r\n\r\n"
				+ "--r\r\nContent-Type: text/plain\r\n\r\nUser unknown\r\n--r\r\n"
				+ "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n"
				+ "Final-Recipient: rfc822; antigo@cliente.example\r\nAction: failed\r\nStatus: 5.1.1\r\n--r--\r\n";
	}

}
