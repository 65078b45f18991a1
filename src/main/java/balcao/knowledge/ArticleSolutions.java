package balcao.knowledge;

import java.time.Clock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;

/** Remembers which articles answered requests before they were sent. */
@Service
@Transactional
public class ArticleSolutions {

	private final Deflections deflections;

	private final FoundArticles articles;

	private final Clock clock;

	ArticleSolutions(Deflections deflections, FoundArticles articles, Clock clock) {
		this.deflections = deflections;
		this.articles = articles;
		this.clock = clock;
	}

	/**
	 * An article answered somebody; once a week for each person and article, once for
	 * each draft. Refuses an article that the person may not read.
	 */
	public void solved(String slug, CurrentPerson person, Deflection deflection) {
		long article = this.articles.readable(Reader.of(person), slug).orElseThrow(NotFound::new);
		this.deflections.add(article, person.id(), deflection, this.clock.instant());
	}

	/** It did not after all: the draft goes on. */
	public void takeBack(long draftId) {
		this.deflections.remove(draftId);
	}

}
