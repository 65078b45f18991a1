package balcao.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes what has come due: on every node at once, each article by one of them. Pages
 * are right before it has been there; search is from then on.
 */
@Service
public class ArticlePublication {

	private static final int BATCH = 20;

	private final ArticleSchedule schedule;

	private final ArticleIndexing indexing;

	private final Clock clock;

	ArticlePublication(ArticleSchedule schedule, ArticleIndexing indexing, Clock clock) {
		this.schedule = schedule;
		this.indexing = indexing;
		this.clock = clock;
	}

	/** How many it published; a full batch means that there may be more. */
	@Transactional
	public int pass() {
		Instant now = this.clock.instant();
		List<Long> due = this.schedule.lockDue(now, BATCH);
		for (long article : due) {
			this.schedule.publish(article);
			this.indexing.refresh(article, now);
		}
		return due.size();
	}

	boolean isFull(int published) {
		return published == BATCH;
	}

}
