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
 * @param onlyType whether there is no other type to choose
 * @param onBehalf whether the team writes for the requester
 * @param draft null until something was kept
 * @param keptAt when it was
 */
record WizardHead(RequestTypeCard type, boolean onlyType, CurrentPerson requester, String organization,
		boolean onBehalf, @Nullable Long draft, @Nullable Instant keptAt, SubjectNames names, Expectation expectation) {

	/** Where the form of a step is, from 1 on. */
	public String address(int step) {
		if (this.draft == null) {
			return "/tickets/new";
		}
		return "/tickets/drafts/" + this.draft + ((step > 1) ? "/steps/" + step : "");
	}

}
