package balcao.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.platform.Markdown;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.Slug;
import balcao.platform.StoredFile;
import balcao.platform.Unique;

/**
 * Writes, publishes and archives articles. Everybody of the team writes; agents publish
 * for the team alone, leaders and admins for everybody.
 */
@Service
@Transactional
public class ArticleService {

	private static final int LONGEST_SLUG = 80;

	private static final int MOST_RELATED = 10;

	private static final String FALLBACK = "artigo";

	private final Articles articles;

	private final ArticleRevisions revisions;

	private final ArticleParts parts;

	private final ArticleIndexing indexing;

	private final CategoryRows categories;

	private final FileStore files;

	private final Clock clock;

	ArticleService(Articles articles, ArticleRevisions revisions, ArticleParts parts, ArticleIndexing indexing,
			CategoryRows categories, FileStore files, Clock clock) {
		this.articles = articles;
		this.revisions = revisions;
		this.parts = parts;
		this.indexing = indexing;
		this.categories = categories;
		this.files = files;
		this.clock = clock;
	}

	/** Begins an article with a draft. */
	public long write(ArticleEdit edit, CurrentPerson author) {
		return write(edit, AfterWriting.STAY, null, author);
	}

	/**
	 * Begins an article and publishes it, now or later.
	 * @param at when, where it is to be scheduled
	 */
	public long write(ArticleEdit edit, AfterWriting after, @Nullable Instant at, CurrentPerson author) {
		requireTeam(author);
		Instant now = this.clock.instant();
		requireCategory(edit.categoryId(), null);
		String slug = slug(edit, null);
		Article article = Unique.orRefuse(() -> this.articles.saveAndFlush(Article.begin(slug, edit, author.id(), now)),
				"knowledge.refused.slugTaken");
		finish(article, edit, after, at, author, now);
		return article.id();
	}

	/**
	 * Changes the draft, and what holds at once: address, language, readers, category,
	 * products, related articles.
	 * @param version the one the author had read; {@link ArticleOvertaken} when it is not
	 * the newest
	 */
	public void rewrite(long id, int version, ArticleEdit edit, AfterWriting after, @Nullable Instant at,
			CurrentPerson author) {
		Instant now = this.clock.instant();
		Article article = lock(id, author, now);
		if (article.version() != version) {
			throw new ArticleOvertaken(article.version());
		}
		requireCategory(edit.categoryId(), article.categoryId());
		String former = article.slug();
		String slug = slug(edit, article);
		if (settles(article, slug, edit) && article.isLive()) {
			requireMayPublish(article.visibility(), author);
			requireMayPublish(edit.visibility(), author);
		}
		requireOtherLanguage(article, edit.language());
		article.write(edit.title(), edit.body(), author.id(), now);
		article.settle(slug, edit.language(), edit.visibility(), edit.categoryId());
		if (!slug.equals(former)) {
			this.parts.takeSlug(slug, id);
			if (this.revisions.wasPublished(id)) {
				this.parts.keepSlug(former, id);
			}
		}
		Unique.orRefuse(() -> this.articles.saveAndFlush(article), "knowledge.refused.slugTaken");
		finish(article, edit, after, at, author, now);
	}

	/** Publishes the draft as it is kept. */
	public void publish(long id, CurrentPerson actor) {
		Instant now = this.clock.instant();
		Article article = lock(id, actor, now);
		publish(article, AfterWriting.PUBLISH, null, actor, now);
		this.articles.flush();
		this.indexing.refresh(id, now);
	}

	/** Takes the date of a scheduled publication back. */
	public void unschedule(long id, int version, CurrentPerson actor) {
		change(id, version, actor, Article::unschedule);
	}

	/** Takes an article from its readers; its draft stays. */
	public void withdraw(long id, int version, CurrentPerson actor) {
		change(id, version, actor, Article::withdraw);
	}

	/** Puts an article away; {@link #restore} undoes it. */
	public void archive(long id, int version, CurrentPerson actor) {
		change(id, version, actor, (article) -> article.archive(this.clock.instant()));
	}

	/** Brings an article back as it was, before its readers too if it was there. */
	public void restore(long id, int version, CurrentPerson actor) {
		change(id, version, actor, Article::restore);
	}

	/**
	 * Makes an older revision the draft. A draft that was never published is kept as a
	 * revision first, so that nothing written is lost.
	 */
	public void restoreRevision(long id, int number, int version, CurrentPerson actor) {
		Instant now = this.clock.instant();
		Article article = lock(id, actor, now);
		Revision older = this.revisions.find(id, number).orElseThrow(NotFound::new);
		requireSeen(article, version);
		boolean kept = this.revisions.latest(id)
			.filter((latest) -> article.hasText(latest.title(), latest.body()))
			.isPresent();
		if (!kept && !article.hasText(older.title(), older.body())) {
			this.revisions.add(id, article.draftTitle(), article.draftBody(), RevisionCause.KEPT, actor.id(), now);
		}
		article.write(older.title(), older.body(), actor.id(), now);
	}

	/**
	 * Begins the article in the other language, with the text that is to be translated.
	 */
	public long translate(long id, CurrentPerson author) {
		Instant now = this.clock.instant();
		Article original = lock(id, author, now);
		if (original.originalId() != null) {
			throw new Refused("knowledge.refused.translated");
		}
		String slug = free(original.slug() + "-" + original.language().other().code(), null);
		Article translation = Unique.orRefuse(
				() -> this.articles.saveAndFlush(Article.translate(original, slug, author.id(), now)),
				"knowledge.refused.translated");
		this.parts.putProducts(translation.id(), this.parts.products(id));
		this.parts.addImages(translation.id(),
				this.parts.known(Markdown.images(original.draftBody(), ArticleReading.IMAGES)));
		return translation.id();
	}

	private void finish(Article article, ArticleEdit edit, AfterWriting after, @Nullable Instant at,
			CurrentPerson author, Instant now) {
		this.parts.putProducts(article.id(), edit.productIds());
		this.parts.putRelated(article.id(), related(article.id(), edit.related()));
		claimImages(article.id(), edit.body(), author);
		if (after != AfterWriting.STAY) {
			publish(article, after, at, author, now);
		}
		this.articles.flush();
		this.indexing.refresh(article.id(), now);
	}

	private void publish(Article article, AfterWriting after, @Nullable Instant at, CurrentPerson actor, Instant now) {
		requireMayPublish(article.visibility(), actor);
		if (article.draftBody().isBlank()) {
			throw new Refused("knowledge.refused.empty");
		}
		if (after == AfterWriting.SCHEDULE) {
			if (at == null || !at.isAfter(now)) {
				throw new Refused("knowledge.refused.past");
			}
			article.schedule(revision(article, RevisionCause.SCHEDULED, actor, now), at, now);
		}
		else {
			article.publish(revision(article, RevisionCause.PUBLISHED, actor, now), now);
		}
	}

	/** The draft as a revision; the latest one where it says the same. */
	private int revision(Article article, RevisionCause cause, CurrentPerson actor, Instant now) {
		return this.revisions.latest(article.id())
			.filter((latest) -> latest.cause() == cause && article.hasText(latest.title(), latest.body()))
			.map(Revision::number)
			.orElseGet(() -> this.revisions.add(article.id(), article.draftTitle(), article.draftBody(), cause,
					actor.id(), now));
	}

	private void change(long id, int version, CurrentPerson actor, Change change) {
		Instant now = this.clock.instant();
		Article article = lockSeen(id, version, actor, now);
		boolean live = article.isLive();
		change.to(article);
		if (live || article.isLive()) {
			requireMayPublish(article.visibility(), actor);
		}
		this.articles.flush();
		this.indexing.refresh(id, now);
	}

	private Article lockSeen(long id, int version, CurrentPerson actor, Instant now) {
		Article article = lock(id, actor, now);
		requireSeen(article, version);
		return article;
	}

	private static void requireSeen(Article article, int version) {
		if (article.version() != version) {
			throw new Refused("knowledge.refused.overtaken");
		}
	}

	private Article lock(long id, CurrentPerson actor, Instant now) {
		requireTeam(actor);
		Article article = this.articles.lock(id).orElseThrow(NotFound::new);
		article.catchUp(now);
		return article;
	}

	/** Images that the author has just uploaded become the article's. */
	private void claimImages(long id, String body, CurrentPerson author) {
		Set<Long> named = Markdown.images(body, ArticleReading.IMAGES);
		if (named.isEmpty()) {
			return;
		}
		Set<Long> images = new HashSet<>(this.parts.known(named));
		List<Long> pending = this.files.pending(named, author.id())
			.stream()
			.filter(StoredFile::isImage)
			.map(StoredFile::id)
			.toList();
		this.files.claim(pending, author.id());
		images.addAll(pending);
		this.parts.addImages(id, images);
	}

	private List<Long> related(long id, List<String> addresses) {
		List<Long> related = new ArrayList<>();
		for (String address : addresses) {
			String slug = address.substring(address.lastIndexOf('/') + 1);
			long other = this.parts.at(slug)
				.filter((found) -> found != id)
				.orElseThrow(() -> new Refused("knowledge.refused.related", address));
			related.add(other);
		}
		if (related.size() > MOST_RELATED) {
			throw new Refused("knowledge.refused.relatedMany", MOST_RELATED);
		}
		return related;
	}

	/**
	 * The address asked for. One that was never public follows the title; one that was
	 * stays until somebody types another.
	 */
	private String slug(ArticleEdit edit, @Nullable Article article) {
		String typed = Slug.of(edit.slug(), LONGEST_SLUG);
		if (article == null) {
			return typed.isEmpty() ? free(ofTitle(edit), null) : taken(typed, null);
		}
		if (!typed.isEmpty() && !typed.equals(article.slug())) {
			return taken(typed, article.id());
		}
		if (this.revisions.wasPublished(article.id()) || article.draftTitle().equals(edit.title())) {
			return article.slug();
		}
		return free(ofTitle(edit), article.id());
	}

	private static String ofTitle(ArticleEdit edit) {
		String slug = Slug.of(edit.title(), LONGEST_SLUG);
		return slug.isEmpty() ? FALLBACK : slug;
	}

	private String taken(String slug, @Nullable Long own) {
		if (this.parts.at(slug).filter((id) -> !id.equals(own)).isPresent()) {
			throw new Refused("knowledge.refused.slugTaken");
		}
		return slug;
	}

	private String free(String slug, @Nullable Long own) {
		String free = slug;
		for (int count = 2; this.parts.at(free).filter((id) -> !id.equals(own)).isPresent(); count++) {
			free = slug + "-" + count;
		}
		return free;
	}

	/** Whether an edit touches what holds for the published text at once. */
	private boolean settles(Article article, String slug, ArticleEdit edit) {
		return !article.slug().equals(slug) || article.language() != edit.language()
				|| article.visibility() != edit.visibility() || article.categoryId() != edit.categoryId()
				|| !this.parts.products(article.id()).equals(edit.productIds());
	}

	private void requireOtherLanguage(Article article, ArticleLanguage language) {
		if (language != article.language() && this.parts.isPaired(article.id())) {
			throw new Refused("knowledge.refused.language");
		}
	}

	private void requireCategory(long id, @Nullable Long present) {
		boolean stays = present != null && present == id;
		if (!stays && this.categories.choices().stream().noneMatch((choice) -> choice.id() == id)) {
			throw new Refused("knowledge.refused.category");
		}
	}

	private static void requireMayPublish(ArticleVisibility visibility, CurrentPerson actor) {
		if (!mayPublish(visibility, actor)) {
			throw new Refused("knowledge.refused.publish");
		}
	}

	/** Whether somebody may bring articles before such readers. */
	public static boolean mayPublish(ArticleVisibility visibility, CurrentPerson actor) {
		return actor.seesEveryTeam() || (actor.isTeam() && visibility == ArticleVisibility.TEAM);
	}

	private static void requireTeam(CurrentPerson actor) {
		if (!actor.isTeam()) {
			throw new NotFound();
		}
	}

	/** What becomes of an article. */
	@FunctionalInterface
	private interface Change {

		void to(Article article);

	}

}
