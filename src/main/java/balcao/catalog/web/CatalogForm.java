package balcao.catalog.web;

import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.catalog.CatalogEntryTerms;
import balcao.catalog.CatalogPage;
import balcao.platform.web.FieldMessages;

/**
 * An entry of the catalog as typed.
 *
 * @param parent what a new entry is a part of
 * @param organizations who may choose it; none for everybody
 * @param segments those that a product serves; none for all
 */
record CatalogForm(
		@NotBlank(message = "{catalog.admin.nameMissing}") @Size(max = 120,
				message = FieldMessages.TOO_LONG) String name,
		@Size(max = 300, message = FieldMessages.TOO_LONG) @Nullable String description,
		@Size(max = 60, message = FieldMessages.TOO_LONG) @Nullable String code, @Nullable Long parent,
		@Nullable List<Long> organizations, @Nullable List<Long> segments) {

	static CatalogForm empty(@Nullable Long parent) {
		return new CatalogForm("", "", "", parent, List.of(), List.of());
	}

	static CatalogForm of(CatalogPage page, List<Long> organizations, List<Long> segments) {
		return new CatalogForm(page.name(), page.description(), page.code(), page.parentId(), organizations, segments);
	}

	CatalogEntryTerms terms() {
		return new CatalogEntryTerms(this.name, this.description,
				(this.code == null || this.code.isBlank()) ? null : this.code, ids(this.organizations),
				ids(this.segments));
	}

	private static List<Long> ids(@Nullable List<Long> chosen) {
		return (chosen != null) ? chosen.stream().filter(Objects::nonNull).distinct().toList() : List.of();
	}

}
