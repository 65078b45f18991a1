package balcao.catalog.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.catalog.CatalogPage;
import balcao.platform.web.FieldMessages;

/**
 * An entry of the catalog as typed.
 *
 * @param parent what a new entry is a part of
 */
record CatalogForm(
		@NotBlank(message = "{catalog.admin.nameMissing}") @Size(max = 120,
				message = FieldMessages.TOO_LONG) String name,
		@Size(max = 300, message = FieldMessages.TOO_LONG) @Nullable String description, @Nullable Long parent) {

	static CatalogForm empty(@Nullable Long parent) {
		return new CatalogForm("", "", parent);
	}

	static CatalogForm of(CatalogPage page) {
		return new CatalogForm(page.name(), page.description(), page.parentId());
	}

}
