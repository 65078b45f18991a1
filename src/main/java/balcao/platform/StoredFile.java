package balcao.platform;

import java.util.Set;

/**
 * A file that is kept.
 *
 * @param name cleaned for display and download, never a path
 * @param mediaType the type of the name's extension, which the content agrees with
 * @param size in bytes
 * @param sha256 of the content, in lower-case hexadecimal
 */
public record StoredFile(long id, String name, String mediaType, long size, String sha256) {

	private static final Set<String> IMAGES = Set.of("image/gif", "image/jpeg", "image/png", "image/webp");

	/** Whether browsers may show it inside a page. */
	public boolean isImage() {
		return IMAGES.contains(this.mediaType);
	}

}
