package balcao.incident.web;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import balcao.catalog.CatalogService;
import balcao.catalog.Subject;
import balcao.platform.web.Option;

/** Products with their modules, as one list to choose from. */
@Component
class Scopes {

	private final CatalogService catalog;

	Scopes(CatalogService catalog) {
		this.catalog = catalog;
	}

	List<Option> options() {
		return this.catalog.scopes()
			.stream()
			.filter((scope) -> scope.subject().productId() != null && scope.subject().situationId() == null)
			.map((scope) -> Option.of(scope.value(), scope.label()))
			.toList();
	}

	/** What stands for a product or module in the list. */
	String valueOf(long productId, @Nullable Long moduleId) {
		return this.catalog.scopes()
			.stream()
			.filter((scope) -> scope.subject().situationId() == null
					&& Objects.equals(scope.subject().productId(), productId)
					&& Objects.equals(scope.subject().moduleId(), moduleId))
			.map((scope) -> scope.value())
			.findFirst()
			.orElse("");
	}

	Subject parse(String value) {
		return this.catalog.scope(value);
	}

}
