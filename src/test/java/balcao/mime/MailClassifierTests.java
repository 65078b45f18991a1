package balcao.mime;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MailClassifierTests {

	private final MailClassifier classifier = new MailClassifier(
			List.of("suporte@balcao.example", "Reply@balcao.example"), "instance-7");

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			X-A: b                                                   | HUMAN      | true
			Return-Path: <>                                          | AUTO_REPLY | false
			Auto-Submitted: no                                       | HUMAN      | true
			Auto-Submitted: auto-replied; owner-email="a@b.example"  | AUTO_REPLY | false
			Auto-Submitted: auto-generated                           | AUTO_REPLY | false
			Precedence: first-class\\nPrecedence: bulk               | AUTO_REPLY | false
			Precedence: auto_reply                                   | AUTO_REPLY | false
			List-Id: <a.b.example>                                   | BULK       | false
			List-Unsubscribe: <mailto:a@b.example>                   | BULK       | false
			List-Id: <a.b.example>\\nAuto-Submitted: auto-replied    | AUTO_REPLY | false
			X-Auto-Response-Suppress: All                            | HUMAN      | false
			X-Auto-Response-Suppress: OOF, AutoReply                 | HUMAN      | false
			X-Auto-Response-Suppress: DR, RN                         | HUMAN      | true
			X-Loop: suporte@balcao.example                           | LOOP       | false
			X-Balcao-Loop: instance-7                                | LOOP       | false
			X-Balcao-Loop: instance-8                                | HUMAN      | true
			X-Autoreply: yes                                         | AUTO_REPLY | false
			X-Autorespond:                                           | AUTO_REPLY | false
			X-FC-MachineGenerated: true                              | AUTO_REPLY | false
			Content-Type: multipart/report; report-type="delivery-status"; boundary=b | BOUNCE | false
			Content-Type: multipart/report; report-type=disposition-notification; boundary=b | BOUNCE | false
			""")
	void h93_everySignOfAMachineIsSeen(String header, MailNature nature, boolean answerable) {
		MailClassification found = classify("From: ana@aurora.example", header.replace("\\n", "\r\n"));
		assertThat(found.nature()).isEqualTo(nature);
		assertThat(found.answerable()).isEqualTo(answerable);
	}

	@ParameterizedTest
	@CsvSource({ "MAILER-DAEMON@x.example,AUTO_REPLY", "postmaster@x.example,AUTO_REPLY",
			"No-Reply@x.example,AUTO_REPLY", "noreply+17@x.example,AUTO_REPLY", "suporte@balcao.example,OWN",
			"reply+token@balcao.example,OWN", "ana@aurora.example,HUMAN" })
	void h92_h93_addressesOfMachinesAndOurOwnAreSeen(String address, MailNature nature) {
		assertThat(classify("From: X <" + address + ">").nature()).isEqualTo(nature);
	}

	@ParameterizedTest
	@CsvSource({ "Automatic reply: Boletos", "Resposta automática: Boletos", "Abwesenheitsnotiz: x",
			"Réponse automatique : x", "Out of Office: x", "Frånvaro" })
	void subjectsOfAbsenceKeepOnlyTheAnswerBack(String subject) {
		MailClassification found = classify("From: ana@aurora.example",
				"Subject: =?utf-8?B?" + java.util.Base64.getEncoder()
					.encodeToString(subject.getBytes(java.nio.charset.StandardCharsets.UTF_8)) + "?=");
		assertThat(found.nature()).isEqualTo(MailNature.HUMAN);
		assertThat(found.signs()).containsExactly(MailSign.SUBJECT_OF_MACHINES);
		assertThat(found.answerable()).isFalse();
	}

	@Test
	void bouncesThatSayItInWordsAreSeen() {
		assertThat(classify("From: Mail Delivery Subsystem <MAILER-DAEMON@x.example>",
				"Subject: Returned mail: see transcript")
			.nature()).isEqualTo(MailNature.BOUNCE);
	}

	@Test
	void nobodyIsAnsweredWhoMayNotBeTheSender() {
		assertThat(classify("From: a@b.example, c@d.example").answerable()).isFalse();
	}

	private MailClassification classify(String... headers) {
		return this.classifier.classify(Mails.withHeaders(headers));
	}

}
