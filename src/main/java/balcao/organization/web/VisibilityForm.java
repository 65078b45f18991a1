package balcao.organization.web;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import balcao.organization.OrganizationSight;
import balcao.organization.OrganizationVisibility;

/** Who of an organization shall see its requests. */
record VisibilityForm(
		@NotNull(message = "{organization.visibility.missing}") @Nullable OrganizationVisibility visibility,
		boolean outsiders) {

	static VisibilityForm of(OrganizationSight sight) {
		return new VisibilityForm(sight.visibility(), sight.outsidersAllowed());
	}

}
