package balcao.platform.web;

import java.util.Locale;

/** How a deadline shows where it stands: by shape, word and colour. */
public enum StageLook {

	GREEN, YELLOW, RED, BREACHED, PAUSED, MET, NONE;

	/** The value of {@code data-stage} and the end of its shape's name in the sprite. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
