package balcao.knowledge;

import java.time.Clock;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;

/** Takes what readers say of an article: one verdict a person, which may change. */
@Service
@Transactional
public class ArticleVoting {

	private final Votes votes;

	private final FoundArticles articles;

	private final Clock clock;

	ArticleVoting(Votes votes, FoundArticles articles, Clock clock) {
		this.votes = votes;
		this.articles = articles;
		this.clock = clock;
	}

	/**
	 * What was said of an article so far; the caller has seen to it that the person may
	 * read it.
	 */
	@Transactional(readOnly = true)
	public Usefulness of(String slug, @Nullable CurrentPerson person) {
		return this.votes.of(slug, (person != null) ? Long.valueOf(person.id()) : null).orElseThrow(NotFound::new);
	}

	/** The same, or {@link NotFound} where the person may not read the article. */
	@Transactional(readOnly = true)
	public Usefulness readable(String slug, CurrentPerson person) {
		article(slug, person);
		return of(slug, person);
	}

	/**
	 * Says whether an article helped.
	 * @param comment what was missing; kept only where it did not help
	 */
	public void vote(String slug, CurrentPerson person, boolean useful, @Nullable String comment) {
		long article = article(slug, person);
		boolean says = !useful && comment != null && !comment.isBlank();
		this.votes.put(article, person.id(), useful, says ? comment : null, this.clock.instant());
	}

	private long article(String slug, CurrentPerson person) {
		return this.articles.readable(Reader.of(person), slug).orElseThrow(NotFound::new);
	}

}
