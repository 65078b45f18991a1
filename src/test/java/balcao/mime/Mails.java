package balcao.mime;

import java.nio.charset.StandardCharsets;

/** Mails written down in tests. */
final class Mails {

	static final String HEAD = """
			From: Ana <ana@aurora.example>
			To: suporte@balcao.example
			Subject: Boletos
			Message-ID: <1@aurora.example>
			Date: Fri, 20 Nov 2026 16:00:00 -0300
			""".replace("\n", "\r\n");

	private Mails() {
	}

	/** Reads lines as they come, a byte per character. */
	static ReadMail read(String... lines) {
		return MailReader.read(bytes(String.join("\r\n", lines)));
	}

	static ReadMail withHeaders(String... fields) {
		return read(String.join("\r\n", fields), "", "x");
	}

	/** A mail of one part. */
	static ReadMail withBody(String fields, byte[] body) {
		byte[] head = bytes(HEAD + fields + "\r\n\r\n");
		byte[] whole = java.util.Arrays.copyOf(head, head.length + body.length);
		System.arraycopy(body, 0, whole, head.length, body.length);
		return MailReader.read(whole);
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

}
