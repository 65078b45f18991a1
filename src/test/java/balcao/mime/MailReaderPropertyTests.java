package balcao.mime;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class MailReaderPropertyTests {

	private static final MailLimits SMALL = new MailLimits(20_000, 2_000, 500, 20, 5, 5, 5, 3_000);

	@Property(tries = 300)
	void anyBytesAreRead(@ForAll byte[] raw) {
		check(MailReader.read(raw, SMALL));
	}

	@Property(tries = 700)
	void anyMixtureOfPiecesOfMailsIsRead(@ForAll("mails") String raw) {
		ReadMail mail = MailReader.read(raw.getBytes(StandardCharsets.ISO_8859_1), SMALL);
		check(mail);
		QuotedText folded = Quotes.fold(mail.text(), Set.of());
		assertThat(folded.whole()).isEqualTo(mail.text());
		if (mail.html() != null) {
			assertThat(MailHtml.safe(mail.html(), MailHtmlTests.VIEW).html()).doesNotContainIgnoringCase("<script");
		}
		new MailClassifier(Set.of("a@b.example"), "i").classify(mail);
		DeliveryReport.in(mail);
		MailAuthentication.of(mail, "mx");
	}

	private static void check(ReadMail mail) {
		assertThat(mail.text().length()).isLessThanOrEqualTo(SMALL.characters());
		assertThat(mail.subject()).doesNotContain("\n", "\r", "\u0000");
		assertThat(mail.text()).doesNotContain("\u0000", "\r");
		assertThat(mail.to().size() + mail.cc().size() + mail.replyTo().size()).isLessThanOrEqualTo(15);
		assertThat(mail.references()).hasSizeLessThanOrEqualTo(5);
		assertThat(mail.attachments()).hasSizeLessThanOrEqualTo(60);
		assertThat(mail.attachments()).allSatisfy((file) -> assertThat(file.name()).isNotBlank());
		assertThat(mail.sender().address() == null).isEqualTo(mail.sender().doubt() != null);
		assertThat(new String(mail.text().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
			.isEqualTo(mail.text());
	}

	@Provide
	Arbitrary<String> mails() {
		Arbitrary<String> pieces = Arbitraries.of("From: ", "To: ", "Subject: ", "Content-Type: ", "multipart/mixed; ",
				"multipart/alternative; ", "multipart/report; report-type=delivery-status; ", "boundary=b",
				"boundary=\"c\"", "boundary*0=d; boundary*1*=''%65", "text/plain; charset=utf-7",
				"text/html; charset=\"utf-16\"", "text/plain; format=flowed; delsp=yes", "message/rfc822",
				"message/delivery-status", "\r\n", "\r\n\r\n", "\n", "\r", " ", "\t", "--b\r\n", "--c\r\n", "--b--\r\n",
				"--c--\r\n", "--b", "<a@b.example>", "a@b.example, ", "\"", "(", ")", "<", ">", ":", ";", ",",
				"=?utf-8?Q?=C3=A9?=", "=?utf-8?B?4pyT?=", "=?x?b?", "?=", "\u0000", "\u00ff", "\u00c3\u00a9",
				"Content-Transfer-Encoding: base64\r\n", "4pyT4pyT", "Content-Transfer-Encoding: quoted-printable\r\n",
				"=C3=A9=\r\n", "=", "begin 644 a.txt\r\n#0V%T\r\nend\r\n", "> quoted\r\n",
				"Em 20/11/2026, A <a@b.example> escreveu:\r\n", "-- \r\n", "<script>alert(1)</script>", "<blockquote>",
				"</div>", "<img src=cid:x>", "Content-Disposition: attachment; filename*=utf-8''%00%2F..\r\n",
				"References: ", "Date: ", "Message-ID: ", "Final-Recipient: rfc822; a@b.example\r\n", "From x\r\n");
		Arbitrary<String> words = Arbitraries.strings().all().ofMaxLength(20);
		return Combinators
			.combine(Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(8, pieces), net.jqwik.api.Tuple.of(1, words))
				.list()
				.ofMaxSize(60), Arbitraries.of(true, false))
			.as((list, headed) -> (headed ? Mails.HEAD : "") + String.join("", list));
	}

}
