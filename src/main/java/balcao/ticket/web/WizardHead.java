package balcao.ticket.web;

import java.time.Instant;

import balcao.catalog.SubjectNames;
import balcao.intake.RequestTypeCard;
import balcao.platform.CurrentPerson;
import balcao.ticket.Expectation;
import org.jspecify.annotations.Nullable;

/**
 * What every step of a request tells beside its form.
 *
 * @param onBehalf whether the team writes for the requester
 * @param draft null until something was kept
 * @param keptAt when it was
 */
record WizardHead(RequestTypeCard type, CurrentPerson requester, String organization, boolean onBehalf,
		@Nullable Long draft, @Nullable Instant keptAt, SubjectNames names, Expectation expectation) {

	/** Where the form of the first step is sent. */
	public String problemAddress() {
		return (this.draft != null) ? "/tickets/drafts/" + this.draft : "/tickets/new";
	}

}
