package balcao.knowledge;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;

/** Finds the articles that answer somebody; whatever is typed, it answers something. */
@Service
@Transactional(readOnly = true)
public class ArticleSearch {

	/** How many are suggested at most. */
	public static final int SUGGESTED = 5;

	/** Letters before anything is suggested. */
	private static final int LETTERS = 3;

	/** Less of what was asked is no answer. */
	private static final double SHARE = 0.15;

	private static final double TAIL_OF_SUGGESTIONS = 0.3;

	private static final double TAIL_OF_RESULTS = 0.1;

	private final FoundArticles articles;

	ArticleSearch(FoundArticles articles) {
		this.articles = articles;
	}

	/** What may help, the best first; nothing rather than anything. */
	public List<FoundArticle> suggest(Reader reader, Question question) {
		return suggest(reader, question, SUGGESTED);
	}

	/** As many of what may help, the best first. */
	public List<FoundArticle> suggest(Reader reader, Question question, int limit) {
		if (question.readable().length() < LETTERS) {
			return List.of();
		}
		return this.articles.find(reader, question, SHARE, TAIL_OF_SUGGESTIONS, null, false, limit).articles();
	}

	/**
	 * A page of everything that was found, and what comes closest where that is nothing.
	 */
	public ArticleResults find(Reader reader, Question question, PageRequest request) {
		FoundArticles.Found found = this.articles.find(reader, question, SHARE, TAIL_OF_RESULTS,
				Place.parse(request.cursor()).orElse(null), request.isBack(), KeysetPage.SIZE + 1);
		KeysetPage<FoundArticle> page = KeysetPage.of(found.articles(), request,
				(article) -> new Place(article.rank(), article.id()).text());
		return new ArticleResults(page, found.count(), page.isEmpty() ? closest(reader, question) : List.of());
	}

	private List<FoundArticle> closest(Reader reader, Question question) {
		List<FoundArticle> weak = this.articles.find(reader, question, 0, TAIL_OF_SUGGESTIONS, null, false, SUGGESTED)
			.articles();
		return weak.isEmpty() ? this.articles.nearest(reader, question, SUGGESTED) : weak;
	}

}
