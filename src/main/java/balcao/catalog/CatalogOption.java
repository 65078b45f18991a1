package balcao.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a request can name beside product, module, situation and impact: a routine, an
 * environment, a category and the like.
 */
@Entity
@Table(name = "catalog_option")
class CatalogOption extends CatalogEntry {

	@Enumerated(EnumType.STRING)
	private CatalogKind kind;

	private @Nullable String code;

	private @Nullable Long productId;

	private @Nullable Long moduleId;

	private @Nullable Long categoryId;

	private int position;

	protected CatalogOption() {
	}

	/**
	 * Registers an option.
	 * @param parentId the entry it is a part of; null for kinds that stand on their own
	 */
	static CatalogOption register(CatalogKind kind, @Nullable Long parentId, String name, @Nullable String code,
			int position) {
		CatalogOption option = new CatalogOption();
		option.kind = kind;
		option.rename(name);
		option.code = code;
		option.position = position;
		CatalogKind parent = kind.parent();
		option.productId = (parent == CatalogKind.PRODUCT) ? parentId : null;
		option.moduleId = (parent == CatalogKind.MODULE) ? parentId : null;
		option.categoryId = (parent == CatalogKind.CATEGORY) ? parentId : null;
		return option;
	}

	void call(@Nullable String code) {
		this.code = code;
	}

	CatalogKind kind() {
		return this.kind;
	}

	@Nullable String code() {
		return this.code;
	}

	@Nullable Long parentId() {
		return (this.productId != null) ? this.productId : (this.moduleId != null) ? this.moduleId : this.categoryId;
	}

}
