package balcao.knowledge;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;

/** What authors see of articles: all of them, drafts and former texts included. */
@Service
@Transactional(readOnly = true)
public class ArticleAuthoring {

	private static final int REVISIONS = 25;

	private final ArticleRows rows;

	private final ArticleParts parts;

	private final ArticleRevisions revisions;

	private final Clock clock;

	ArticleAuthoring(ArticleRows rows, ArticleParts parts, ArticleRevisions revisions, Clock clock) {
		this.rows = rows;
		this.parts = parts;
		this.revisions = revisions;
		this.clock = clock;
	}

	public KeysetPage<ArticleRow> list(ArticleFilter filter, CurrentPerson person, PageRequest request) {
		requireTeam(person);
		return this.rows.list(filter, person, request, this.clock.instant());
	}

	public ArticleSheet sheet(long id, CurrentPerson person) {
		requireTeam(person);
		return this.rows.sheet(id, this.parts, person, this.clock.instant()).orElseThrow(NotFound::new);
	}

	/**
	 * The revisions of an article, the newest first.
	 * @param below the number to go on below; null for the newest
	 */
	public RevisionList revisions(long id, @Nullable Integer below, CurrentPerson person) {
		ArticleSheet article = sheet(id, person);
		List<RevisionRow> found = this.revisions.rows(id, below, REVISIONS, this.clock.instant());
		boolean more = found.size() > REVISIONS;
		List<RevisionRow> shown = found.subList(0, Math.min(found.size(), REVISIONS));
		return new RevisionList(article, List.copyOf(shown), more ? shown.get(shown.size() - 1).number() : null);
	}

	/**
	 * Two texts of an article side by side.
	 * @param from a revision
	 * @param to a revision; null for the draft
	 */
	public Comparison compare(long id, int from, @Nullable Integer to, CurrentPerson person) {
		ArticleSheet article = sheet(id, person);
		Revision older = this.revisions.find(id, from).orElseThrow(NotFound::new);
		Revision newer = (to != null) ? this.revisions.find(id, to).orElseThrow(NotFound::new) : null;
		String title = (newer != null) ? newer.title() : article.title();
		String body = (newer != null) ? newer.body() : article.body();
		return new Comparison(article, older, newer, older.title().equals(title) ? null : title,
				LineDiff.around(LineDiff.of(older.body(), body)));
	}

	private static void requireTeam(CurrentPerson person) {
		if (!person.isTeam()) {
			throw new NotFound();
		}
	}

}
