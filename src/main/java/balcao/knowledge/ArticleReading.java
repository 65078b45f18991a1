package balcao.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.platform.KeysetPage;
import balcao.platform.Markdown;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.RichText;
import balcao.platform.StoredFile;

/** What people read; an article that one may not read does not exist. */
@Service
@Transactional(readOnly = true)
public class ArticleReading {

	/** Where images of articles are shown, by their id. */
	public static final String IMAGES = "/articles/images/";

	private final ArticleRows rows;

	private final ArticleParts parts;

	private final CategoryRows categories;

	private final Markdown markdown;

	private final FileStore files;

	private final Clock clock;

	ArticleReading(ArticleRows rows, ArticleParts parts, CategoryRows categories, Markdown markdown, FileStore files,
			Clock clock) {
		this.rows = rows;
		this.parts = parts;
		this.categories = categories;
		this.markdown = markdown;
		this.files = files;
		this.clock = clock;
	}

	/** The categories with something for the reader, each with its first articles. */
	public List<ArticleShelf> shelves(Reader reader, ArticleLanguage language) {
		return this.rows.shelves(reader, language, this.clock.instant());
	}

	/** A category; not found where nothing of it is for the reader. */
	public ShelfPage shelf(long categoryId, Reader reader, ArticleLanguage language, PageRequest request) {
		CategoryRow category = this.categories.find(categoryId).orElseThrow(NotFound::new);
		KeysetPage<ShelfRow> articles = this.rows.shelf(categoryId, reader, language, request, this.clock.instant());
		if (articles.isEmpty()) {
			throw new NotFound();
		}
		return new ShelfPage(categoryId, category.name(), category.description(), articles);
	}

	/**
	 * An article by its address; its {@code slug} differs from an address it had before.
	 */
	public ArticlePage page(String slug, Reader reader) {
		Instant now = this.clock.instant();
		ArticleRows.Read article = this.rows.read(slug, reader, now).orElseThrow(NotFound::new);
		return new ArticlePage(article.id(), article.slug(), article.title(),
				this.markdown.read(article.body(), IMAGES), article.since(), article.language(), article.visibility(),
				article.categoryId(), article.category(), this.rows.products(article.id(), reader),
				this.rows.related(article, reader, now), this.rows.translation(article.id(), reader, now).orElse(null));
	}

	/** How a draft would be read. */
	public RichText preview(String body) {
		return this.markdown.read(body, IMAGES);
	}

	/**
	 * An image that something the person may read shows; for the team also those of
	 * drafts, and what one has just uploaded.
	 */
	public StoredFile image(long id, @Nullable CurrentPerson person) {
		boolean shown = this.rows.shows(id, Reader.of(person), this.clock.instant())
				|| (person != null && person.isTeam() && (!this.parts.known(List.of(id)).isEmpty()
						|| !this.files.pending(List.of(id), person.id()).isEmpty()));
		return this.files.find(id).filter((file) -> shown && file.isImage()).orElseThrow(NotFound::new);
	}

}
