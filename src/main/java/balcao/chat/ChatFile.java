package balcao.chat;

import java.util.Set;

/** A file that came with a line. */
public record ChatFile(long id, String name, String mediaType, long size) {

	private static final Set<String> IMAGES = Set.of("image/gif", "image/jpeg", "image/png", "image/webp");

	/** Whether browsers show it inside a page. */
	public boolean isImage() {
		return IMAGES.contains(this.mediaType);
	}

}
