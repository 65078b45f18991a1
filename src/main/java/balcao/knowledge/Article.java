package balcao.knowledge;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import balcao.platform.Refused;

/** An article: what is being written of it, beside what people read. */
@Entity
@Table(name = "knowledge_article")
class Article {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String slug;

	@Enumerated(EnumType.STRING)
	private ArticleLanguage language;

	@Enumerated(EnumType.STRING)
	private ArticleVisibility visibility;

	private long categoryId;

	private @Nullable Long originalId;

	private String draftTitle;

	private String draftBody;

	private long draftedBy;

	private Instant draftedAt;

	private long writtenBy;

	private Instant writtenAt;

	private @Nullable Integer publishedNumber;

	private @Nullable Instant publishedAt;

	private @Nullable Integer scheduledNumber;

	private @Nullable Instant scheduledAt;

	private @Nullable Instant archivedAt;

	@Version
	private int version;

	protected Article() {
	}

	static Article begin(String slug, ArticleEdit edit, long authorId, Instant now) {
		Article article = new Article();
		article.writtenBy = authorId;
		article.writtenAt = now;
		article.write(edit.title(), edit.body(), authorId, now);
		article.settle(slug, edit.language(), edit.visibility(), edit.categoryId());
		return article;
	}

	/** A first draft in the other language, to be translated. */
	static Article translate(Article original, String slug, long authorId, Instant now) {
		Article article = new Article();
		article.writtenBy = authorId;
		article.writtenAt = now;
		article.originalId = original.id();
		article.write(original.draftTitle, original.draftBody, authorId, now);
		article.settle(slug, original.language.other(), original.visibility, original.categoryId);
		return article;
	}

	void write(String title, String body, long authorId, Instant now) {
		refuseWhileArchived();
		this.draftTitle = title;
		this.draftBody = body;
		this.draftedBy = authorId;
		this.draftedAt = now;
	}

	/** Where it stands and who may read it; holds at once, for the published text too. */
	void settle(String slug, ArticleLanguage language, ArticleVisibility visibility, long categoryId) {
		this.slug = slug;
		this.language = language;
		this.visibility = visibility;
		this.categoryId = categoryId;
	}

	boolean hasText(String title, String body) {
		return this.draftTitle.equals(title) && this.draftBody.equals(body);
	}

	void publish(int number, Instant now) {
		refuseWhileArchived();
		this.publishedNumber = number;
		this.publishedAt = now;
		this.scheduledNumber = null;
		this.scheduledAt = null;
	}

	/** What is published stays until then. */
	void schedule(int number, Instant at, Instant now) {
		refuseWhileArchived();
		if (!at.isAfter(now)) {
			throw new Refused("knowledge.refused.past");
		}
		this.scheduledNumber = number;
		this.scheduledAt = at;
	}

	/** Takes a date back; refused when there is none, since it may just have come. */
	void unschedule() {
		if (this.scheduledAt == null) {
			throw new Refused("knowledge.refused.notScheduled");
		}
		this.scheduledNumber = null;
		this.scheduledAt = null;
	}

	/** Nobody reads it any longer; the draft stays. */
	void withdraw() {
		if (this.publishedNumber == null) {
			throw new Refused("knowledge.refused.notPublished");
		}
		this.publishedNumber = null;
		this.publishedAt = null;
	}

	void archive(Instant now) {
		refuseWhileArchived();
		this.archivedAt = now;
	}

	void restore() {
		this.archivedAt = null;
	}

	/** What came due is published, whether or not the worker has seen it. */
	void catchUp(Instant now) {
		if (this.scheduledAt != null && this.scheduledNumber != null && !this.scheduledAt.isAfter(now)
				&& this.archivedAt == null) {
			publish(this.scheduledNumber, this.scheduledAt);
		}
	}

	private void refuseWhileArchived() {
		if (this.archivedAt != null) {
			throw new Refused("knowledge.refused.archived");
		}
	}

	/** Whether people read it, or will at a known instant. */
	boolean isLive() {
		return this.archivedAt == null && (this.publishedNumber != null || this.scheduledNumber != null);
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	String slug() {
		return this.slug;
	}

	ArticleLanguage language() {
		return this.language;
	}

	ArticleVisibility visibility() {
		return this.visibility;
	}

	long categoryId() {
		return this.categoryId;
	}

	@Nullable Long originalId() {
		return this.originalId;
	}

	String draftTitle() {
		return this.draftTitle;
	}

	String draftBody() {
		return this.draftBody;
	}

	int version() {
		return this.version;
	}

}
