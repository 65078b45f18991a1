package balcao.mailbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/** Mails as they come over the wire, for tests. */
final class RawText {

	private static final AtomicInteger COUNT = new AtomicInteger();

	private final StringBuilder headers = new StringBuilder();

	private String id = "<m" + COUNT.incrementAndGet() + "@cliente.example>";

	private String body = "Olá, o relatório de vendas não abre desde ontem.\r\n";

	private RawText() {
	}

	private boolean undated;

	static RawText from(String sender) {
		return new RawText().with("From", sender);
	}

	RawText with(String name, String value) {
		this.headers.append(name).append(": ").append(value).append("\r\n");
		return this;
	}

	RawText to(String address) {
		return with("To", address);
	}

	RawText about(String subject) {
		return with("Subject", subject);
	}

	RawText id(String messageId) {
		this.id = messageId;
		return this;
	}

	RawText undated() {
		this.undated = true;
		return this;
	}

	RawText saying(String text) {
		this.body = text.replace("\n", "\r\n") + "\r\n";
		return this;
	}

	/** With a file beside the text. */
	RawText attaching(String name, String type, String content) {
		this.headers.append("MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"part\"\r\n");
		this.body = "--part\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + this.body
				+ "\r\n--part\r\nContent-Type: " + type + "; name=\"" + name
				+ "\"\r\nContent-Disposition: attachment; filename=\"" + name
				+ "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
				+ Base64.getMimeEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8)) + "\r\n--part--\r\n";
		return this;
	}

	byte[] bytes() {
		boolean typed = this.headers.indexOf("Content-Type") >= 0;
		boolean dated = this.headers.indexOf("Date: ") >= 0 || this.undated;
		return (this.headers + (this.id.isEmpty() ? "" : "Message-ID: " + this.id + "\r\n")
				+ (dated ? "" : "Date: Fri, 20 Nov 2026 16:00:00 -0300\r\n")
				+ (typed ? "" : "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n") + "\r\n"
				+ this.body)
			.getBytes(StandardCharsets.UTF_8);
	}

}
