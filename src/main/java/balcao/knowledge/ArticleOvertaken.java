package balcao.knowledge;

import java.io.Serial;

/** Somebody else changed the article after the author had opened it. */
public class ArticleOvertaken extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final int version;

	ArticleOvertaken(int version) {
		this.version = version;
	}

	/** The version that the author has not seen. */
	public int version() {
		return this.version;
	}

}
