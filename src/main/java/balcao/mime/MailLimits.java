package balcao.mime;

/**
 * How much of a mail is read; beyond it the mail is cut and says so by a
 * {@link MailFlaw}.
 *
 * @param bytes of the whole mail
 * @param headerBytes of the header of the mail or of any part
 * @param fieldBytes of one header field
 * @param parts in all
 * @param depth of parts in parts
 * @param addresses in one field of recipients
 * @param references to earlier mails
 * @param characters of the text, and of the HTML
 */
public record MailLimits(int bytes, int headerBytes, int fieldBytes, int parts, int depth, int addresses,
		int references, int characters) {

	/** More than mail servers let through, and within a second or two of work. */
	public static final MailLimits USUAL = new MailLimits(64 * 1024 * 1024, 256 * 1024, 64 * 1024, 500, 50, 200, 100,
			2 * 1024 * 1024);

}
