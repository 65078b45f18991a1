package balcao.knowledge;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Articles to be named in a reply: those that whoever gets it may read. */
@Service
@Transactional(readOnly = true)
public class ArticleChoices {

	private static final int MOST = 10;

	private final ArticleRows rows;

	private final Clock clock;

	ArticleChoices(ArticleRows rows, Clock clock) {
		this.rows = rows;
		this.clock = clock;
	}

	/** By words of the title, the newest first; at most ten. */
	public List<ArticleLink> find(String words, Reader reader) {
		return this.rows.choices(words, reader, MOST, this.clock.instant());
	}

}
