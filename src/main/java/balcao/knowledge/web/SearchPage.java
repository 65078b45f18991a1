package balcao.knowledge.web;

import java.util.List;

import balcao.knowledge.ArticleResults;
import balcao.knowledge.FoundArticle;
import balcao.platform.web.Option;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/** What a search found, and where to go from there. */
record SearchPage(SearchFilter filter, ArticleResults results, List<Option> products, boolean mayOpen) {

	/** As long as the subject of a request may be. */
	private static final int SUBJECT = 150;

	public String words() {
		return this.filter.q();
	}

	public List<FoundArticle> articles() {
		return this.results.page().rows();
	}

	public List<FoundArticle> nearest() {
		return this.results.nearest();
	}

	public long count() {
		return this.results.count();
	}

	public boolean isEmpty() {
		return this.results.isEmpty();
	}

	public boolean isChosen(Option product) {
		return product.value().equals(this.filter.product());
	}

	public @Nullable String newer() {
		String before = this.results.page().before();
		return (before != null) ? this.filter.at(null, before) : null;
	}

	public @Nullable String older() {
		String after = this.results.page().after();
		return (after != null) ? this.filter.at(after, null) : null;
	}

	/** Where a request begins with these words as its subject. */
	public String request() {
		int end = words().offsetByCodePoints(0, Math.min(SUBJECT, words().codePointCount(0, words().length())));
		return UriComponentsBuilder.fromPath("/tickets/new")
			.queryParam("subject", "{subject}")
			.encode()
			.buildAndExpand(words().substring(0, end).replace('\n', ' '))
			.toUriString();
	}

}
