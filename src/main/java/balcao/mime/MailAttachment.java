package balcao.mime;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * A file that came with a mail, decoded; nothing in it was opened or fetched.
 */
public final class MailAttachment {

	private final String name;

	private final String type;

	private final @Nullable String contentId;

	private final boolean inline;

	private final byte[] content;

	private final String sha256;

	MailAttachment(String name, String type, @Nullable String contentId, boolean inline, byte[] content) {
		this.name = name;
		this.type = type;
		this.contentId = contentId;
		this.inline = inline;
		this.content = content;
		this.sha256 = Sha256.of(content);
	}

	/** Its name without path, controls or disguise; made up from the type if none. */
	public String name() {
		return this.name;
	}

	/** Its type as the mail claims it, in lower case and without parameters. */
	public String type() {
		return this.type;
	}

	/** The id by which HTML refers to it, without brackets. */
	public @Nullable String contentId() {
		return this.contentId;
	}

	/** Whether it belongs into the text rather than beside it. */
	public boolean isInline() {
		return this.inline;
	}

	/** Its length in bytes. */
	public int size() {
		return this.content.length;
	}

	/** The hash of its content, in lower-case hexadecimal. */
	public String sha256() {
		return this.sha256;
	}

	/** Its content, from the beginning. */
	public InputStream open() {
		return new ByteArrayInputStream(this.content);
	}

	byte[] content() {
		return this.content;
	}

	@Override
	public String toString() {
		return this.name + " (" + this.type + ", " + this.content.length + " bytes)";
	}

}
