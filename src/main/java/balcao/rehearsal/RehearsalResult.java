package balcao.rehearsal;

import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.platform.KeysetPage;
import balcao.sla.TargetName;

/**
 * What a what-if found.
 *
 * @param stale whether the draft was changed or published since
 * @param publishable whether the draft can be published as it was replayed
 * @param listed how many lines are kept at most
 * @param added targets that the draft has on top, which begin with new requests only
 */
public record RehearsalResult(Rehearsal job, boolean stale, boolean publishable, RehearsalCount total,
		KeysetPage<RehearsalLine> open, KeysetPage<RehearsalLine> ended, int listed, List<RehearsalCount> organizations,
		List<RehearsalCount> severities, List<TargetName> added, @Nullable Long moveId) {

	/** The link of the rail that leads here. */
	public String rail() {
		return Rehearsal.railOf(this.job.topic());
	}

	public boolean isNothing() {
		return this.total.open() == 0 && this.total.verdicts() == 0;
	}

}
