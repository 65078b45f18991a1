package balcao.mime;

import java.util.List;

/**
 * The HTML of a mail, made safe: only {@link MailHtml} makes one, and nothing changes it
 * afterwards. It is shown in a frame of its own, sandboxed and without scripts.
 */
public final class SafeMailHtml {

	private final String html;

	private final List<String> remoteImages;

	private final boolean simplified;

	SafeMailHtml(String html, List<String> remoteImages, boolean simplified) {
		this.html = html;
		this.remoteImages = List.copyOf(remoteImages);
		this.simplified = simplified;
	}

	/** The markup of the body, without html, head and body around it. */
	public String html() {
		return this.html;
	}

	/** The addresses of images that lie elsewhere, shown or not. */
	public List<String> remoteImages() {
		return this.remoteImages;
	}

	/** Whether only the words are left, since the markup was too much. */
	public boolean isSimplified() {
		return this.simplified;
	}

	@Override
	public String toString() {
		return this.html;
	}

}
