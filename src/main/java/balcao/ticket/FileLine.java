package balcao.ticket;

import java.util.Set;

/**
 * A file of a message.
 *
 * @param sha256 of the content, in lower-case hexadecimal
 */
public record FileLine(long id, long messageId, String name, String mediaType, long size, String sha256) {

	private static final Set<String> IMAGES = Set.of("image/gif", "image/jpeg", "image/png", "image/webp");

	/** Whether browsers show it inside a page. */
	public boolean isImage() {
		return IMAGES.contains(this.mediaType);
	}

}
