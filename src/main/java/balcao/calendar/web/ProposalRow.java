package balcao.calendar.web;

import java.util.List;

import balcao.calendar.ProposedHoliday;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to tick.
 *
 * @param present what the date is called in the draft already; null for free
 */
record ProposalRow(ProposedHoliday proposal, boolean ticked, @Nullable String present) {

	public DayKind kind() {
		return DayKind.of(List.of(this.proposal.holiday()));
	}

}
