package balcao.mime;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import balcao.platform.FileName;

/** How an attachment is called: as the mail says, cleaned, or by what it is. */
final class AttachmentName {

	private static final Map<String, String> EXTENSIONS = Map.ofEntries(Map.entry("text/plain", "txt"),
			Map.entry("text/html", "html"), Map.entry("text/calendar", "ics"), Map.entry("text/csv", "csv"),
			Map.entry("text/rtf", "rtf"), Map.entry("application/rtf", "rtf"), Map.entry("text/vcard", "vcf"),
			Map.entry("text/x-vcard", "vcf"), Map.entry("text/xml", "xml"), Map.entry("application/xml", "xml"),
			Map.entry("image/png", "png"), Map.entry("image/jpeg", "jpg"), Map.entry("image/jpg", "jpg"),
			Map.entry("image/gif", "gif"), Map.entry("image/webp", "webp"), Map.entry("image/bmp", "bmp"),
			Map.entry("image/tiff", "tif"), Map.entry("application/pdf", "pdf"), Map.entry("application/zip", "zip"),
			Map.entry("application/pgp-signature", "asc"), Map.entry("application/pgp-encrypted", "asc"),
			Map.entry("application/pgp-keys", "asc"), Map.entry("application/pkcs7-mime", "p7m"),
			Map.entry("application/x-pkcs7-mime", "p7m"), Map.entry("application/pkcs7-signature", "p7s"),
			Map.entry("application/x-pkcs7-signature", "p7s"), Map.entry("application/ms-tnef", "dat"),
			Map.entry("message/rfc822", "eml"), Map.entry("message/global", "eml"),
			Map.entry("message/delivery-status", "txt"), Map.entry("message/disposition-notification", "txt"),
			Map.entry("text/rfc822-headers", "txt"), Map.entry("message/partial", "eml"),
			Map.entry("message/external-body", "txt"));

	private AttachmentName() {
	}

	/**
	 * The name of a part.
	 * @param number which attachment of the mail it is
	 */
	static String of(Part part, byte[] content, int number) {
		boolean mail = part.type().equals("message/rfc822") || part.type().equals("message/global");
		String given = part.fileName();
		if (given == null && mail) {
			given = subject(content);
		}
		String name = FileName.of(given).value();
		if (name.isEmpty()) {
			String kind = part.type().substring(part.type().indexOf('/') + 1);
			String extension = EXTENSIONS.get(part.type());
			return FileName.of((extension != null) ? kind + "-" + number + "." + extension : "file-" + number + ".bin")
				.value();
		}
		return (mail && !name.toLowerCase(Locale.ROOT).endsWith(".eml")) ? FileName.of(name + ".eml").value() : name;
	}

	/** The subject of a mail within a mail, without reading the mail. */
	private static @Nullable String subject(byte[] mail) {
		MailHeaders.Builder headers = new MailHeaders.Builder();
		StringBuilder field = new StringBuilder();
		for (String line : new String(RawMail.head(mail, 32 * 1024), StandardCharsets.ISO_8859_1).split("\n", -1)) {
			boolean continued = line.startsWith(" ") || line.startsWith("\t");
			if (!continued) {
				headers.add(field.toString());
				field.setLength(0);
			}
			if (line.isBlank() && !continued) {
				break;
			}
			field.append(line).append('\n');
		}
		headers.add(field.toString());
		return headers.build().first("subject").map((subject) -> CleanText.cut(subject, 100)).orElse(null);
	}

}
