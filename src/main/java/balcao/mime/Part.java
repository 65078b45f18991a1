package balcao.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** A part of a mail (RFC 2045 §2.4), or the mail itself: parts, or a body. */
final class Part {

	private final MailHeaders headers;

	private final FieldValue type;

	private final FieldValue disposition;

	private final List<Part> parts = new ArrayList<>();

	private byte[] body = new byte[0];

	private byte[] around = new byte[0];

	/**
	 * A part whose header was read.
	 * @param container the type of what it stands in, or nothing
	 */
	Part(MailHeaders headers, @Nullable String container) {
		this.headers = headers;
		this.type = type(headers, container);
		this.disposition = FieldValue.of(headers.raw("content-disposition"));
	}

	/** RFC 2045 §5.2, RFC 2046 §5.1.5. */
	private static FieldValue type(MailHeaders headers, @Nullable String container) {
		String raw = headers.raw("content-type");
		FieldValue type = FieldValue.of(raw);
		if (type.value().indexOf('/') > 0) {
			return type;
		}
		if (raw == null && "multipart/digest".equals(container)) {
			return FieldValue.of("message/rfc822");
		}
		if (type.parameter("name") != null) {
			return new FieldValue("application/octet-stream", type.parameters());
		}
		return new FieldValue(type.value().contains("html") ? "text/html" : "text/plain", type.parameters());
	}

	MailHeaders headers() {
		return this.headers;
	}

	String type() {
		return this.type.value();
	}

	@Nullable String parameter(String name) {
		return this.type.parameter(name);
	}

	String disposition() {
		return this.disposition.value();
	}

	/** The name of the file it is, as it claims. */
	@Nullable String fileName() {
		String name = this.disposition.parameter("filename");
		return (name != null && !name.isBlank()) ? name : this.type.parameter("name");
	}

	@Nullable String contentId() {
		String raw = this.headers.raw("content-id");
		if (raw == null) {
			return null;
		}
		String id = CleanText.line(raw).replace("<", "").replace(">", "").strip();
		return id.isEmpty() ? null : CleanText.cut(id, 250);
	}

	boolean isMultipart() {
		return type().startsWith("multipart/");
	}

	List<Part> parts() {
		return this.parts;
	}

	/** What stands before and after its parts. */
	byte[] around() {
		return this.around;
	}

	/** Its content without its transfer encoding (RFC 2045 §6). */
	byte[] content(Flaws flaws) {
		String encoding = FieldValue.of(this.headers.raw("content-transfer-encoding")).value().replace("\"", "");
		return switch (encoding.toLowerCase(Locale.ROOT)) {
			case "base64" -> decoded(flaws);
			case "quoted-printable" -> QuotedPrintableBytes.decode(this.body, flaws);
			case "x-uuencode", "uuencode", "x-uue", "uue" ->
				Uuencode.decode(new String(this.body, StandardCharsets.ISO_8859_1), flaws);
			default -> this.body;
		};
	}

	/** Text that only claims to be base64 is left as it is. */
	private byte[] decoded(Flaws flaws) {
		if (type().startsWith("text/") && !Base64Bytes.isLikely(this.body)) {
			flaws.add(MailFlaw.BROKEN_ENCODING);
			return this.body;
		}
		return Base64Bytes.decode(this.body, flaws);
	}

	void add(Part part) {
		this.parts.add(part);
	}

	void body(byte[] bytes) {
		this.body = bytes;
	}

	void around(byte[] bytes) {
		if (this.around.length == 0) {
			this.around = bytes;
		}
	}

}
