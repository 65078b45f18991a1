package balcao.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.intake.FieldKind;
import balcao.mail.AutomaticAnswers;
import balcao.mail.Bounce;
import balcao.mail.BouncedLetters;
import balcao.mail.LetterKind;
import balcao.mail.MailArrivals;
import balcao.mail.MailSettings;
import balcao.mime.DeliveryReport;
import balcao.platform.CurrentPerson;
import balcao.ticket.AfterReply;
import balcao.ticket.OutsiderGuest;
import balcao.ticket.OutsiderReading;
import balcao.ticket.Reply;
import balcao.ticket.TicketConversation;
import balcao.ticket.TicketOpening;
import balcao.ticket.TicketProgress;
import balcao.ticket.TicketRequest;
import balcao.ticket.TicketRequests;

/**
 * Does with a mail what was decided, by the services that the portal uses, all of it in
 * one transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class MailApplying {

	private static final Duration AN_HOUR = Duration.ofHours(1);

	private static final int LONGEST_SUBJECT = 150;

	private static final int LONGEST_TEXT = 20_000;

	/** Less than that is no description by itself. */
	private static final int SHORT = 20;

	private static final Pattern FORWARDED = Pattern.compile("(?i)\\s*(fwd?|enc|res: *enc|rv|wg|tr)\\s*:.*");

	private final Mails mails;

	private final Targets targets;

	private final TicketRequests requests;

	private final TicketConversation conversation;

	private final TicketProgress progress;

	private final TicketOpening opening;

	private final OutsiderReading outsiders;

	private final BouncedLetters bounced;

	private final AutomaticAnswers answers;

	private final MailArrivals arrivals;

	private final MailSettings letters;

	private final MailboxSettings settings;

	private final MessageSource messages;

	private final Clock clock;

	MailApplying(Mails mails, Targets targets, TicketRequests requests, TicketConversation conversation,
			TicketProgress progress, TicketOpening opening, OutsiderReading outsiders, BouncedLetters bounced,
			AutomaticAnswers answers, MailArrivals arrivals, MailSettings letters, MailboxSettings settings,
			MessageSource messages, Clock clock) {
		this.mails = mails;
		this.targets = targets;
		this.requests = requests;
		this.conversation = conversation;
		this.progress = progress;
		this.opening = opening;
		this.outsiders = outsiders;
		this.bounced = bounced;
		this.answers = answers;
		this.arrivals = arrivals;
		this.letters = letters;
		this.settings = settings;
		this.messages = messages;
		this.clock = clock;
	}

	/** What became of it. */
	Decision apply(Plan plan, Understood mail, Filed filed) {
		if (plan instanceof Plan.Settle settle) {
			return settle.decision();
		}
		if (plan instanceof Plan.Open open) {
			return open(open, mail, filed);
		}
		if (plan instanceof Plan.Join join) {
			return join(join, mail, filed);
		}
		if (plan instanceof Plan.Tell tell) {
			return tell(tell, mail);
		}
		return comeBack(mail);
	}

	private Decision open(Plan.Open plan, Understood mail, Filed filed) {
		String sender = plan.requester().email();
		Instant now = this.clock.instant();
		if (!plan.reasons().contains(MailReason.ACCEPTED)) {
			this.mails.lockSender(sender);
			if (this.mails.ticketsOf(sender, now.minus(AN_HOUR)) >= this.settings.requestsAnHour()) {
				answer(LetterKind.ANSWER_HELD, sender, mail);
				return Decision.parked(List.of(MailReason.TOO_MANY)).by(plan.requester().id());
			}
		}
		Map<String, List<String>> said = new LinkedHashMap<>();
		said.put(FieldKind.SUBJECT.code(), List.of(cut(subject(mail), LONGEST_SUBJECT)));
		boolean whole = mail.fresh().strip().length() < SHORT || FORWARDED.matcher(mail.subject()).matches();
		said.put(FieldKind.DESCRIPTION.code(), List.of(text(whole ? mail.mail().text() : mail.fresh())));
		this.arrivals.cameByMail(plan.requester().id(), mail.headerId(), mail.classification().answerable());
		String number = this.requests.open(
				new TicketRequest(plan.origin().requestType(), null, said, filed.ids(), plan.origin().teamId()),
				plan.requester(), language());
		long ticket = this.targets.id(number).orElseThrow();
		if (plan.reasons().contains(MailReason.EMERGENCY)) {
			answer(LetterKind.ANSWER_EMERGENCY, sender, mail);
		}
		return left(Decision.done(MailOutcome.TICKET, plan.reasons())
			.by(plan.requester().id())
			.about(ticket)
			.said(this.targets.firstMessage(ticket), whole ? null : mail.quoted()), filed);
	}

	private Decision join(Plan.Join plan, Understood mail, Filed filed) {
		CurrentPerson author = plan.author();
		Instant now = this.clock.instant();
		if (!plan.reasons().contains(MailReason.ACCEPTED)) {
			this.mails.lockSender(author.email());
			if (isFull(plan, now.minus(AN_HOUR))) {
				return Decision.parked(List.of(MailReason.TOO_MANY)).by(author.id()).about(plan.ticketId());
			}
		}
		boolean whole = mail.fresh().isBlank();
		Reply reply = new Reply(text(whole ? mail.mail().text() : mail.fresh()), filed.ids(), Long.MAX_VALUE);
		String quoted = whole ? null : mail.quoted();
		Decision joined = Decision.done(MailOutcome.MESSAGE, plan.reasons()).by(author.id()).about(plan.ticketId());
		return left(switch (plan.way()) {
			case ANSWER -> joined.said(this.conversation.answer(plan.number(), author, reply), quoted);
			case REOPEN -> joined.said(this.progress.reopen(plan.number(), author, reply), quoted);
			case REPLY ->
				joined.said(this.conversation.reply(plan.number(), author, reply, AfterReply.KEEP, Set.of()), quoted);
			case NOTE -> {
				this.conversation.note(plan.number(), author, reply);
				yield joined;
			}
			case FOLLOW -> follow(plan, author, reply, quoted, mail);
		}, filed);
	}

	/** A ticket that goes on with one that has ended is a request like any other. */
	private boolean isFull(Plan.Join plan, Instant since) {
		String sender = plan.author().email();
		int most = this.settings.requestsAnHour();
		return this.targets.messagesOf(sender, plan.ticketId(), since) >= most
				|| (plan.way() == Plan.Way.FOLLOW && this.mails.ticketsOf(sender, since) >= most);
	}

	private Decision follow(Plan.Join plan, CurrentPerson author, Reply reply, @Nullable String quoted,
			Understood mail) {
		this.arrivals.cameByMail(author.id(), mail.headerId(), mail.classification().answerable());
		long ticket = this.targets.id(this.opening.follow(plan.number(), author, reply)).orElseThrow();
		return Decision.done(MailOutcome.TICKET, plan.reasons())
			.by(author.id())
			.about(ticket)
			.said(this.targets.firstMessage(ticket), quoted);
	}

	private static Decision left(Decision decision, Filed filed) {
		return filed.left() ? decision.because(MailReason.FILES_LEFT) : decision;
	}

	/**
	 * What somebody of the team read in a mail that nobody vouches for, as a note of the
	 * team's.
	 * @param outsider whether the sender answers from outside, by an address of their own
	 */
	Decision note(String number, long ticketId, Understood mail, Filed filed, boolean outsider, CurrentPerson actor) {
		String from = from(mail, ticketId, outsider);
		this.conversation.note(number, actor,
				new Reply(cut(from + "\n\n" + text(mail.fresh()), LONGEST_TEXT), filed.ids(), Long.MAX_VALUE));
		return left(Decision.done(MailOutcome.MESSAGE, Set.of(MailReason.ACCEPTED)).about(ticketId), filed);
	}

	private String from(Understood mail, long ticketId, boolean outsider) {
		String sender = mail.sender();
		OutsiderGuest guest = (outsider && sender != null) ? this.outsiders.guest(ticketId, sender).orElse(null) : null;
		if (guest != null) {
			return this.messages.getMessage("mailbox.note.fromOutside",
					new Object[] { guest.name(), sender, guest.inviter() }, language());
		}
		return this.messages.getMessage("mailbox.note.from",
				new Object[] { (sender != null) ? sender : mail.mail().sender().claimed() }, language());
	}

	private Decision tell(Plan.Tell plan, Understood mail) {
		Decision decision = Decision.done(MailOutcome.REJECTED, Set.of(MailReason.UNKNOWN_SENDER));
		return this.answers.write(LetterKind.ANSWER_UNKNOWN, plan.address(), language(), mail.headerId())
				? decision.because(MailReason.TOLD_HOW) : decision;
	}

	private void answer(LetterKind kind, String address, Understood mail) {
		if (mail.classification().answerable()) {
			this.answers.write(kind, address, language(), mail.headerId());
		}
	}

	/** Only a report about a letter of ours says anything about one. */
	private Decision comeBack(Understood mail) {
		boolean ours = false;
		for (DeliveryReport report : DeliveryReport.in(mail.mail())) {
			boolean failed = report.action() == DeliveryReport.Action.FAILED;
			ours |= failed && this.bounced.bounced(bounce(report, mail));
		}
		return Decision.done(MailOutcome.BOUNCE, Set.of(ours ? MailReason.BOUNCE : MailReason.FOREIGN_BOUNCE));
	}

	private Bounce bounce(DeliveryReport report, Understood mail) {
		String envelope = mail.recipients()
			.stream()
			.filter((address) -> address.contains("+b"))
			.findFirst()
			.orElse(null);
		return new Bounce(envelope, report.recipient(), report.originalId(), report.isPermanent(), report.status(),
				report.diagnostic(), this.clock.instant());
	}

	private String subject(Understood mail) {
		return mail.subject().isBlank() ? this.messages.getMessage("mailbox.noSubject", null, language())
				: mail.subject();
	}

	private String text(String text) {
		String said = text.strip();
		if (said.isEmpty()) {
			return this.messages.getMessage("mailbox.noText", null, language());
		}
		return (said.length() <= LONGEST_TEXT) ? said : cut(said, LONGEST_TEXT - SHORT * 5) + "\n\n"
				+ this.messages.getMessage("mailbox.textCut", null, language());
	}

	/** Never between the halves of a character. */
	private static String cut(String text, int most) {
		if (text.length() <= most) {
			return text;
		}
		return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
	}

	private Locale language() {
		return this.letters.language();
	}

}
