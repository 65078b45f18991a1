package balcao.backoffice;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** What a ticket was opened with, to try it out again. */
public record SimulatedTicket(String number, Instant openedAt, long organizationId, @Nullable Long productId,
		@Nullable Long moduleId, @Nullable Long situationId, @Nullable Long impactId, @Nullable Integer impactLevel,
		@Nullable String priority, boolean needsApproval, int severity, boolean decided) {

	/** The closest part of the catalog, as a form sends it. */
	public String scope() {
		return (this.situationId != null) ? "s" + this.situationId
				: (this.moduleId != null) ? "m" + this.moduleId : (this.productId != null) ? "p" + this.productId : "";
	}

}
