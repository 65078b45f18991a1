package balcao.mime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveryReportTests {

	private static final Path MAILS = Path.of("src/test/resources/mails/flanker");

	@Test
	void h95_reportTellsWhoWasNotReachedAndWhy() {
		ReadMail mail = report("Final-Recipient: rfc822; ana@aurora.example", "Action: failed",
				"Status: 5.1.1 (no user)", "Diagnostic-Code: smtp; 550 5.1.1 User unknown", "",
				"Message-ID: <t1@balcao.example>");
		assertThat(DeliveryReport.in(mail)).singleElement().satisfies((report) -> {
			assertThat(report.recipient()).isEqualTo("ana@aurora.example");
			assertThat(report.action()).isEqualTo(DeliveryReport.Action.FAILED);
			assertThat(report.status()).isEqualTo("5.1.1");
			assertThat(report.diagnostic()).isEqualTo("550 5.1.1 User unknown");
			assertThat(report.originalId()).isEqualTo("t1@balcao.example");
			assertThat(report.deliveredTo()).containsExactly("bounce+token@balcao.example");
			assertThat(report.isPermanent()).isTrue();
		});
	}

	@Test
	void h95_reportWithoutTheOriginalStillTells() {
		ReadMail mail = report("Final-Recipient: rfc822; ana@aurora.example", "Action: delayed", "Status: 4.4.1", "",
				"");
		assertThat(DeliveryReport.in(mail)).singleElement().satisfies((report) -> {
			assertThat(report.originalId()).isNull();
			assertThat(report.action()).isEqualTo(DeliveryReport.Action.DELAYED);
			assertThat(report.isPermanent()).isFalse();
		});
	}

	@Test
	void h95_reportInWordsNamesAddressAndOriginal() {
		ReadMail mail = Mails.read("Return-Path: <>", "From: MAILER-DAEMON@x.example",
				"To: bounce+token@balcao.example", "Subject: failure notice", "", "Hi. This is the qmail-send program.",
				"<ana@aurora.example>: no mailbox here by that name.", "",
				"--- Below this line is a copy of the message.", "Message-ID: <t1@balcao.example>");
		assertThat(DeliveryReport.in(mail)).singleElement().satisfies((report) -> {
			assertThat(report.recipient()).isEqualTo("ana@aurora.example");
			assertThat(report.originalId()).isEqualTo("t1@balcao.example");
		});
	}

	@Test
	void realBouncesAreUnderstood() throws IOException {
		assertThat(first("bounce-mailbox-full")).satisfies((report) -> {
			assertThat(report.recipient()).isNotNull();
			assertThat(report.status()).startsWith("5.");
		});
		assertThat(first("bounce-delayed").isPermanent()).isFalse();
		assertThat(first("bounce-office365").isPermanent()).isTrue();
		assertThat(first("bounce-gmail-invalid-address").recipient()).isNotNull();
	}

	@Test
	void mailsOfPeopleReportNothing() {
		assertThat(DeliveryReport.in(Mails.withHeaders("From: ana@aurora.example", "Subject: Delivery failure")))
			.isEmpty();
	}

	private static DeliveryReport first(String name) throws IOException {
		ReadMail mail = MailReader.read(Files.readAllBytes(MAILS.resolve(name + ".eml")));
		assertThat(DeliveryReport.in(mail)).as(name).isNotEmpty();
		return DeliveryReport.in(mail).get(0);
	}

	private static ReadMail report(String recipient, String action, String status, String diagnostic, String id) {
		return report(recipient, action, status, diagnostic, "", id);
	}

	private static ReadMail report(String recipient, String action, String status, String diagnostic, String empty,
			String id) {
		return Mails.read("Return-Path: <>", "From: MAILER-DAEMON@x.example", "To: bounce+token@balcao.example",
				"Subject: Undelivered Mail Returned to Sender",
				"Content-Type: multipart/report; report-type=delivery-status; boundary=b", "", "--b", "",
				"It could not be delivered.", "--b", "Content-Type: message/delivery-status", "",
				"Reporting-MTA: dns; x.example", "", recipient, action, status, diagnostic, empty, "--b",
				"Content-Type: text/rfc822-headers", "", "Subject: Boletos", id, "", "--b--");
	}

}
