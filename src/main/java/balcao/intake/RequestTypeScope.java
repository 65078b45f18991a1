package balcao.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Whom a request type is offered to, and what it may name.
 *
 * @param products those it is about; none means all
 * @param teams the departments that a form of it offers; none means all
 * @param organizations who may ask; none means everybody
 * @param excepted whether everybody may ask but these organizations
 * @param validFrom the first day it is offered; null for always
 * @param validUntil the last day; null for ever
 * @param productFirst whether the product is chosen before the type
 * @param extensions what its attachments may end with, without the dot; null for the
 * usual ones
 */
public record RequestTypeScope(Set<Long> products, Set<Long> teams, Set<Long> organizations, boolean excepted,
		@Nullable LocalDate validFrom, @Nullable LocalDate validUntil, boolean productFirst,
		@Nullable List<String> extensions) {

	/** Everybody, about every product, from now on. */
	public static final RequestTypeScope ALL = new RequestTypeScope(Set.of(), Set.of(), Set.of(), false, null, null,
			true, null);

	public RequestTypeScope {
		products = Set.copyOf(products);
		teams = Set.copyOf(teams);
		organizations = Set.copyOf(organizations);
		extensions = (extensions != null) ? List.copyOf(extensions) : null;
	}

	/** The same for some organizations alone, which choose the type first. */
	public static RequestTypeScope of(Set<Long> organizations, Set<Long> teams) {
		return new RequestTypeScope(Set.of(), teams, organizations, false, null, null, false, null);
	}

	/** Everybody but some organizations. */
	public static RequestTypeScope except(Set<Long> organizations) {
		return new RequestTypeScope(Set.of(), Set.of(), organizations, true, null, null, true, null);
	}

	boolean isValid(LocalDate day) {
		return (this.validFrom == null || !day.isBefore(this.validFrom))
				&& (this.validUntil == null || !day.isAfter(this.validUntil));
	}

	boolean offers(long organizationId, @Nullable Long productId, LocalDate day) {
		return isValid(day) && isFor(organizationId)
				&& (productId == null || this.products.isEmpty() || this.products.contains(productId));
	}

	/** Whether an organization may ask at all. */
	public boolean isFor(long organizationId) {
		return this.organizations.isEmpty() || this.organizations.contains(organizationId) != this.excepted;
	}

}
