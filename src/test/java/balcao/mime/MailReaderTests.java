package balcao.mime;

import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MailReaderTests {

	@Test
	void plainMailSaysWhatItSays() {
		ReadMail mail = Mails.read("From: =?utf-8?Q?Jos=C3=A9_da_Silva?= <Jose@Aurora.Example>",
				"To: Suporte <suporte@balcao.example>, =?iso-8859-1?Q?Jo=E3o?= <joao@aurora.example>",
				"Cc: lista: a@b.example, c@d.example;", "Reply-To: outro@aurora.example",
				"Subject: =?UTF-8?B?Tm90YSBmaXNjYWwgbsOjbyBl?= =?UTF-8?B?bWl0ZSBow6EgZG9pcyBkaWFz?=",
				"Message-ID: <abc@aurora.example>", "In-Reply-To: <t1@balcao.example>",
				"References: <t0@balcao.example>", " <t1@balcao.example>", "Date: Fri, 20 Nov 2026 16:00:00 -0300", "",
				"Bom dia.", "");
		assertThat(mail.sender().address()).isEqualTo("jose@aurora.example");
		assertThat(mail.sender().name()).isEqualTo("José da Silva");
		assertThat(mail.to()).containsExactly(new MailAddress("Suporte", "suporte@balcao.example"),
				new MailAddress("João", "joao@aurora.example"));
		assertThat(mail.cc()).extracting(MailAddress::address).containsExactly("a@b.example", "c@d.example");
		assertThat(mail.replyTo()).extracting(MailAddress::address).containsExactly("outro@aurora.example");
		assertThat(mail.subject()).isEqualTo("Nota fiscal não emite há dois dias");
		assertThat(mail.messageId()).isEqualTo("abc@aurora.example");
		assertThat(mail.inReplyTo()).isEqualTo("t1@balcao.example");
		assertThat(mail.references()).containsExactly("t0@balcao.example", "t1@balcao.example");
		assertThat(mail.sentAt()).isEqualTo(Instant.parse("2026-11-20T19:00:00Z"));
		assertThat(mail.text()).isEqualTo("Bom dia.");
		assertThat(mail.flaws()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			From: a@b.example\\nFrom: c@d.example            | SEVERAL_FIELDS
			X-A: b                                          | MISSING
			From:                                           | MISSING
			From: <>                                        | MALFORMED
			From: undisclosed:;                             | GROUP
			From: team: a@b.example;                        | GROUP
			From: a@b.example, c@d.example                  | SEVERAL_ADDRESSES
			From: a@b.example c@d.example                   | MALFORMED
			From: <a@b.example> <c@d.example>               | MALFORMED
			From: "a@b.example" "c@d.example"               | MALFORMED
			From: ana                                       | MALFORMED
			From: a@b@c.example                             | MALFORMED
			From: j\u00c3\u00b6rg@b.example                 | NOT_ASCII
			""")
	void h87_fromThatCanBeReadInTwoWaysNamesNobody(String header, MailSender.Doubt doubt) {
		ReadMail mail = Mails.withHeaders(header.replace("\\n", "\r\n"));
		assertThat(mail.sender().doubt()).isEqualTo(doubt);
		assertThat(mail.sender().address()).isNull();
	}

	@Test
	void h87_nameIsNeverTakenForTheAddress() {
		ReadMail mail = Mails.withHeaders("From: \"agente@balcao.example\" <evil@x.example>",
				"Sender: other@y.example");
		assertThat(mail.sender().address()).isEqualTo("evil@x.example");
		assertThat(mail.sender().name()).isEmpty();
		assertThat(mail.flaws()).contains(MailFlaw.NAME_SHOWS_ADDRESS, MailFlaw.SENDER_DIFFERS);
	}

	@Test
	void h87_longNamesAreCutAndLongAddressesNobody() {
		assertThat(Mails.withHeaders("From: " + "x".repeat(2_000) + " <a@b.example>").sender().name()).hasSize(200);
		assertThat(Mails.withHeaders("From: " + "x".repeat(300) + "@b.example").sender().doubt())
			.isEqualTo(MailSender.Doubt.TOO_LONG);
	}

	@ParameterizedTest
	@ValueSource(strings = { "From: ana@aurora.example (Ana)", "From: Ana <@relay.example:ana@aurora.example>",
			"From: \"Silva, Ana\" <ANA@Aurora.Example>", "From: =?utf-8?Q?Ana?= <ana@aurora.example>",
			"From: Ana Silva (do financeiro) <ana@aurora.example>", "from : ana@aurora.example",
			"From: \"ana\"@aurora.example", "From: <ana@aurora.example>,", "From: ana@aurora.example." })
	void oneAddressIsFoundHoweverItIsWritten(String header) {
		assertThat(Mails.withHeaders(header).sender().address()).isEqualTo("ana@aurora.example");
	}

	@Test
	void h97_noLineBreaksOrControlsSurviveInHeaders() {
		ReadMail mail = Mails.withHeaders("From: =?utf-8?Q?Ana=0D=0ABcc:_x@y.example?= <ana@aurora.example>",
				"Subject: =?utf-8?B?" + java.util.Base64.getEncoder()
					.encodeToString("A\r\nBcc: x\u0000\u202Ey\u0007".getBytes(StandardCharsets.UTF_8)) + "?=",
				"To: =?utf-8?Q?a=0D=0A?= <c@d.example>");
		assertThat(mail.subject()).isEqualTo("A Bcc: xy");
		assertThat(mail.sender().name() + mail.to().get(0).name()).doesNotContain("\r", "\n");
	}

	@Test
	void h97_lettersThatBecomeLineBreaksElsewhereAreNoPartOfAddresses() {
		ReadMail mail = Mails.withHeaders(new String("From: a\u760D\u760A@b.example".getBytes(StandardCharsets.UTF_8),
				StandardCharsets.ISO_8859_1));
		assertThat(mail.sender().isCertain()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\" <evil@x>, \"b", "a@b,c@d", "a@b>RCPT TO:<evil", "\"a b\"@c.example", "a@[127.0.0.1]",
			"a@-b.example", "a@b..example", "a b@c.example" })
	void h98_whatIsNoAddressIsNone(String written) {
		assertThat(AddressSyntax.normalized(written)).isNull();
	}

	@Test
	void h99_longBodiesAreReadInASecond() {
		String nested = "<div style='mso-style-type:export-only'><p class=MsoNormal><o:p>&nbsp;</o:p></p>"
			.repeat(10_000);
		for (String body : List.of(">".repeat(1 << 20), "On ".repeat(350_000) + "wrote:", "x".repeat(10 << 20),
				"http://x/" + "(".repeat(100_000), "> ".repeat(500_000), "On \n".repeat(200_000),
				"begin 644 a\n".repeat(80_000), "From: \n".repeat(100_000), "=?a?q?".repeat(150_000))) {
			assertThat(cpuMillis(() -> {
				ReadMail mail = MailReader.read(Mails.bytes(Mails.HEAD + "\r\n" + body));
				Quotes.fold(mail.text(), java.util.Set.of());
			})).as(body.substring(0, 12)).isLessThan(2_000);
		}
		assertThat(cpuMillis(() -> {
			ReadMail mail = MailReader.read(Mails.bytes(Mails.HEAD + "Content-Type: text/html\r\n\r\n" + nested));
			MailHtml.safe(String.valueOf(mail.html()), MailHtmlTests.VIEW);
		})).isLessThan(4_000);
	}

	@Test
	void h100_mailsOverALimitAreReadUpToItAndSaySo() {
		assertThat(hostile("Content-Type: multipart/mixed; boundary=b\r\n\r\n"
				+ "--b\r\nContent-Type: text/csv; name=a.csv\r\n\r\nx\r\n".repeat(50_000))
			.flaws()).contains(MailFlaw.TOO_MANY_PARTS);
		for (int depth : new int[] { 2_000, 20_000 }) {
			String deep = IntStream.range(0, depth)
				.mapToObj((i) -> "Content-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n--b" + i + "\r\n")
				.collect(Collectors.joining());
			ReadMail mail = hostile(deep + "\r\nx");
			assertThat(mail.flaws()).contains(MailFlaw.TOO_DEEP);
			assertThat(mail.sender().address()).isEqualTo("ana@aurora.example");
		}
		ReadMail fields = hostile("X-A: b\r\n".repeat(200_000) + "\r\nOlá");
		assertThat(fields.flaws()).contains(MailFlaw.HEADER_TOO_LONG);
		assertThat(fields.text()).isEqualTo("Olá");
		ReadMail subject = hostile("Comments: " + "x".repeat(5 << 20) + "\r\nX-After: b\r\n\r\nOlá");
		assertThat(subject.flaws()).contains(MailFlaw.FIELD_TOO_LONG);
		assertThat(subject.headers().first("x-after")).contains("b");
		ReadMail words = MailReader.read(Mails.bytes("Subject: " + "=?utf-8?Q?=C3=A9?= ".repeat(50_000) + "\r\n\r\n"));
		assertThat(words.subject()).startsWith("éééé").hasSize(500);
		ReadMail recipients = hostile("Cc: a@b.example" + ",\r\n a@b.example".repeat(100_000) + "\r\n\r\nx");
		assertThat(recipients.cc()).hasSize(200);
		assertThat(recipients.flaws()).contains(MailFlaw.TOO_MANY_ADDRESSES);
		ReadMail references = hostile("References:"
				+ IntStream.range(0, 3_000).mapToObj((i) -> " <" + i + "@x>").collect(Collectors.joining("\r\n"))
				+ "\r\n\r\nx");
		assertThat(references.references()).hasSize(100).endsWith("2999@x");
	}

	@Test
	void mailsLongerThanIsReadAreCut() {
		MailLimits limits = new MailLimits(1_000, 500, 200, 5, 3, 10, 10, 100);
		ReadMail mail = MailReader.read(Mails.bytes(Mails.HEAD + "\r\n" + "x".repeat(5_000)), limits);
		assertThat(mail.flaws()).contains(MailFlaw.TOO_LONG, MailFlaw.TEXT_TOO_LONG);
		assertThat(mail.text()).hasSize(100);
		assertThat(mail.subject()).isEqualTo("Boletos");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Message-ID:", "Message-ID: <>", "Message-ID: <a@b>\r\nMessage-ID: <c@d>" })
	void h102_missingIdIsMadeOfTheBytes(String field) {
		ReadMail mail = Mails.withHeaders("From: a@b.example", field.isEmpty() ? "X-A: b" : field);
		assertThat(mail.messageId()).isNull();
		assertThat(mail.flaws()).contains(MailFlaw.NO_MESSAGE_ID);
		assertThat(mail.id()).isEqualTo(mail.sha256() + "@sha256.invalid");
	}

	@Test
	void h102_idsTooLongAreNone() {
		assertThat(Mails.withHeaders("Message-ID: <" + "x".repeat(1_000) + "@y>").messageId()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "utf-8,UTF-8,Ação às três", "iso-8859-1,ISO-8859-1,Ação às três",
			"windows-1252,windows-1252,“Ação” – 5 €", "iso-8859-1,windows-1252,“Ação” – 5 €",
			"utf-8,windows-1252,Ação às três", "iso-8859-1,UTF-8,Ação às três", "us-ascii,UTF-8,Ação às três",
			"foobar,UTF-8,Ação às três", "foobar,windows-1252,Ação às três", "gb2312,GB18030,你好世界",
			"gb18030,GB18030,你好世界", "iso-2022-jp,ISO-2022-JP,こんにちは", "us-ascii,ISO-2022-JP,こんにちは",
			"shift_jis,Shift_JIS,こんにちは", "euc-kr,EUC-KR,안녕하세요", "koi8-r,KOI8-R,Привет", "utf-16,UTF-16,Ação",
			"utf-16le,UTF-16LE,Ação", "'\"utf-8\"',UTF-8,Ação" })
	void h103_textsAreReadInTheCharsetTheyAreIn(String label, String real, String text) {
		ReadMail mail = Mails.withBody("Content-Type: text/plain; charset=" + label,
				text.getBytes(Charset.forName(real)));
		assertThat(mail.text()).isEqualTo(text);
	}

	@Test
	void h103_utf7IsTextLikeAnyOther() {
		ReadMail mail = Mails.withBody("Content-Type: text/html; charset=utf-7",
				Mails.bytes("+ADw-script+AD4-alert(1)+ADw-/script+AD4- A+AOcA4w-o"));
		assertThat(mail.text()).isEqualTo("Ação");
		assertThat(MailHtml.safe(String.valueOf(mail.html()), MailHtmlTests.VIEW).html()).isEqualTo("Ação");
	}

	@Test
	void h103_nothingIsLeftThatADatabaseRefuses() {
		ReadMail mail = Mails.withBody("Content-Type: text/plain; charset=utf-8",
				new byte[] { 'a', 0, 'b', (byte) 0xED, (byte) 0xA0, (byte) 0x80, 'c', (byte) 0xFF, 7 });
		assertThat(mail.text()).startsWith("a").contains("b", "c").doesNotContain("\u0000", "\u0007");
		assertThat(mail.text().chars().noneMatch((character) -> Character.isSurrogate((char) character))).isTrue();
		assertThat(mail.flaws()).contains(MailFlaw.CONTROLS_REMOVED, MailFlaw.WRONG_CHARSET);
		assertThat(Mails.withBody("Content-Type: text/plain; charset=utf-16le", new byte[] { 0, (byte) 0xD8, 'a', 0 })
			.text()).startsWith("\uFFFD");
	}

	@ParameterizedTest
	@CsvSource({ "'Thu, 01 Jan 1970 00:00:00 +0000',1970-01-01T00:00:00Z",
			"'Fri, 31 Dec 2099 23:59:59 -0300',2100-01-01T02:59:59Z", "'20 Nov 26 16:00 EST',2026-11-20T21:00:00Z",
			"'Fri Nov 20 16:00:00 2026',2026-11-20T16:00:00Z" })
	void h104_claimedDatesAreRead(String date, Instant instant) {
		assertThat(Mails.withHeaders("Date: " + date).sentAt()).isEqualTo(instant);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "ontem", "Fri, 20 Nov 2026 16:00:00 +9999", "31 Feb 2026 10:00:00 +0000",
			"99999999999999999999 Nov 2026", "Fri, 20 Nov 999999999999 16:00:00 +0000" })
	void h104_whatIsNoDateIsNone(String date) {
		ReadMail mail = Mails.withHeaders("Date: " + date);
		assertThat(mail.sentAt()).isNull();
		assertThat(mail.flaws()).contains(MailFlaw.NO_DATE);
	}

	@ParameterizedTest
	@CsvSource({ "application/ms-tnef; name=winmail.dat,winmail.dat",
			"application/pkcs7-mime; name=smime.p7m,smime.p7m", "application/pgp-encrypted,pgp-encrypted-1.asc",
			"message/partial; id=a; number=1; total=2,partial-1.eml",
			"message/external-body; access-type=URL; URL=\"http://x.example/\",external-body-1.txt",
			"text/calendar; method=REQUEST,calendar-1.ics", "message/rfc822,Oi.eml" })
	void h105_whatIsNotReadIsAnAttachment(String type, String name) {
		ReadMail mail = Mails.read(Mails.HEAD + "Content-Type: multipart/mixed; boundary=b", "", "--b", "", "Olá",
				"--b", "Content-Type: " + type, "", "Subject: Oi", "", "x", "--b--");
		assertThat(mail.text()).isEqualTo("Olá");
		assertThat(mail.attachments()).singleElement().satisfies((file) -> {
			assertThat(file.name()).isEqualTo(name);
			assertThat(file.type()).isEqualTo(type.replaceAll(";.*", ""));
			assertThat(new String(file.open().readAllBytes(), StandardCharsets.ISO_8859_1)).startsWith("Subject: Oi");
		});
	}

	@Test
	void alternativesAreOneTextAndImagesOfTheHtmlStandInIt() {
		ReadMail mail = Mails.read(Mails.HEAD + "Content-Type: multipart/related; boundary=r", "", "--r",
				"Content-Type: multipart/alternative; boundary=a", "", "--a", "", "Veja a tela", "--a",
				"Content-Type: text/html", "", "<p>Veja <b>a tela</b> <img src=\"cid:tela@x\">", "--a--", "--r",
				"Content-Type: image/png; name=tela.png", "Content-ID: <tela@x>", "Content-Transfer-Encoding: base64",
				"", "iVBORw0KGgo=", "--r--");
		assertThat(mail.text()).isEqualTo("Veja a tela");
		assertThat(mail.html()).contains("<b>a tela</b>");
		assertThat(mail.attachments()).singleElement().satisfies((file) -> {
			assertThat(file.contentId()).isEqualTo("tela@x");
			assertThat(file.isInline()).isTrue();
			assertThat(file.size()).isEqualTo(8);
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			filename="relat\\"orio.pdf"                                   | relat_orio.pdf
			filename*=utf-8''relat%C3%B3rio%20final.pdf                   | relatório final.pdf
			filename*0*=iso-8859-1''relat%F3; filename*1=rio; filename*2=".pdf" | relatório.pdf
			filename="=?utf-8?B?cmVsYXTDs3Jpby5wZGY=?="                   | relatório.pdf
			filename=relatorio final.pdf                                  | relatorio final.pdf
			filename="../../etc/passwd"                                   | passwd
			filename="C:\\Users\\ana\\x.pdf"                              | x.pdf
			filename="a\u0000b\u200b.pdf"                                 | ab.pdf
			""")
	void namesOfFilesAreReadAsClientsWriteThem(String parameter, String name) {
		ReadMail mail = Mails.withHeaders("Content-Type: application/pdf",
				"Content-Disposition: attachment; " + parameter.replace("\u200b", ""));
		assertThat(mail.attachments()).extracting(MailAttachment::name).containsExactly(name);
	}

	@Test
	void brokenEncodingsYieldWhatIsThere() {
		assertThat(Mails
			.withBody("Content-Transfer-Encoding: quoted-printable", Mails.bytes("a=C3=A7=E3o =ZZ 1=2 fim=\r\n."))
			.text()).contains("=ZZ 1=2 fim.");
		assertThat(Mails
			.withBody("Content-Transfer-Encoding: base64\r\nContent-Type: text/plain", Mails.bytes("T2zD\r\noSE"))
			.text()).isEqualTo("Olá!");
		assertThat(Mails
			.withBody("Content-Transfer-Encoding: base64\r\nContent-Type: text/plain",
					Mails.bytes("Isto nao e base64, de modo nenhum: e so texto."))
			.text()).startsWith("Isto nao");
	}

	@Test
	void flowedLinesArePutTogether() {
		ReadMail mail = Mails.withBody("Content-Type: text/plain; format=flowed",
				Mails.bytes("Uma linha \r\nque continua.\r\n> citada \r\n> ainda\r\n-- \r\nAna"));
		assertThat(mail.text()).isEqualTo("Uma linha que continua.\n> citada ainda\n-- \nAna");
		assertThat(Mails.withBody("Content-Type: text/plain; format=flowed; delsp=yes", Mails.bytes("pala \r\nvra"))
			.text()).isEqualTo("palavra");
	}

	@Test
	void uuencodedFilesAreAttachments() {
		ReadMail mail = Mails.withBody("X-A: b", Mails.bytes("Segue\r\nbegin 644 a.txt\r\n#0V%T\r\n`\r\nend\r\nfim"));
		assertThat(mail.text()).isEqualTo("Segue\nfim");
		assertThat(mail.attachments()).singleElement().satisfies((file) -> {
			assertThat(file.name()).isEqualTo("a.txt");
			assertThat(new String(file.open().readAllBytes(), StandardCharsets.US_ASCII)).isEqualTo("Cat");
		});
	}

	@Test
	void interruptedReadingStops() {
		Thread.currentThread().interrupt();
		ReadMail mail = Mails.read(Mails.HEAD + "Content-Type: multipart/mixed; boundary=b", "", "--b", "", "Olá",
				"--b--");
		assertThat(Thread.interrupted()).isTrue();
		assertThat(mail.flaws()).contains(MailFlaw.INTERRUPTED);
	}

	private static ReadMail hostile(String rest) {
		ReadMail[] mail = new ReadMail[1];
		assertThat(cpuMillis(() -> mail[0] = MailReader.read(Mails.bytes(Mails.HEAD + rest)))).isLessThan(2_000);
		return mail[0];
	}

	private static long cpuMillis(Runnable work) {
		long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		work.run();
		return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / 1_000_000;
	}

}
