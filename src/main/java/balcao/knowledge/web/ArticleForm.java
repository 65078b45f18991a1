package balcao.knowledge.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

import balcao.knowledge.ArticleEdit;
import balcao.knowledge.ArticleLanguage;
import balcao.knowledge.ArticleSheet;
import balcao.knowledge.ArticleVisibility;
import balcao.platform.web.FieldMessages;

/**
 * An article as it is typed.
 *
 * @param related one address a line
 * @param version what the author had read; empty for a new article
 * @param files images, where no script sent them beforehand
 */
record ArticleForm(
		@NotBlank(message = "{knowledge.editor.titleMissing}") @Size(max = 160,
				message = FieldMessages.TOO_LONG) @Nullable String title,
		@Size(max = ArticleEdit.LONGEST_BODY, message = FieldMessages.TOO_LONG) @Nullable String body,
		@Size(max = 80, message = FieldMessages.TOO_LONG) @Nullable String slug,
		@Pattern(regexp = "PT|EN", message = "{knowledge.editor.languageMissing}") @Nullable String language,
		@NotNull(message = "{knowledge.editor.visibilityMissing}") @Nullable ArticleVisibility visibility,
		@NotBlank(message = "{knowledge.editor.categoryMissing}") @Pattern(regexp = "\\d{0,18}",
				message = "{knowledge.editor.categoryMissing}") @Nullable String category,
		@Size(max = 200, message = "{knowledge.editor.productsMany}") @Nullable List<@Nullable Long> products,
		@Size(max = 3_000, message = FieldMessages.TOO_LONG) @Nullable String related,
		@Size(max = 20, message = FieldMessages.TOO_LONG) @Nullable String at, @Nullable EditorAct next,
		@Size(max = 9, message = FieldMessages.TOO_LONG) @Nullable String version,
		@Nullable List<MultipartFile> files) {

	static ArticleForm blank(@Nullable Long category) {
		return new ArticleForm("", "", "", ArticleLanguage.PT.name(), ArticleVisibility.CLIENTS,
				Objects.toString(category, ""), List.of(), "", "", null, "", List.of());
	}

	static ArticleForm of(ArticleSheet article) {
		return new ArticleForm(article.title(), article.body(), article.slug(), article.language().name(),
				article.visibility(), Long.toString(article.categoryId()), List.copyOf(article.productIds()),
				String.join("\n", article.related()), "", null, Integer.toString(article.version()), List.of());
	}

	ArticleForm withBody(String body) {
		return new ArticleForm(this.title, body, this.slug, this.language, this.visibility, this.category,
				this.products, this.related, this.at, this.next, this.version, List.of());
	}

	ArticleForm withVersion(int version) {
		return new ArticleForm(this.title, this.body, this.slug, this.language, this.visibility, this.category,
				this.products, this.related, this.at, this.next, Integer.toString(version), List.of());
	}

	/** What is typed, once it is valid. */
	ArticleEdit edit() {
		Set<Long> ids = (this.products != null)
				? this.products.stream().filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new))
				: Set.of();
		List<String> addresses = Arrays.stream(Objects.requireNonNullElse(this.related, "").split("\\s+"))
			.filter((address) -> !address.isEmpty())
			.distinct()
			.toList();
		return new ArticleEdit(Objects.requireNonNull(this.title), text(), Objects.requireNonNullElse(this.slug, ""),
				(this.language != null) ? ArticleLanguage.valueOf(this.language) : ArticleLanguage.PT,
				Objects.requireNonNullElse(this.visibility, ArticleVisibility.TEAM),
				Long.parseLong(Objects.requireNonNull(this.category)), ids, addresses);
	}

	String text() {
		return Objects.requireNonNullElse(this.body, "");
	}

	EditorAct act() {
		return Objects.requireNonNullElse(this.next, EditorAct.SAVE);
	}

	/** The instant typed for the publication; null for none that could be read. */
	@Nullable Instant instant(ZoneId zone) {
		try {
			return LocalDateTime.parse(Objects.requireNonNullElse(this.at, "")).atZone(zone).toInstant();
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	/** What did not say which version it was written against is always out of date. */
	int seen() {
		String seen = Objects.requireNonNullElse(this.version, "");
		return seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : -1;
	}

}
