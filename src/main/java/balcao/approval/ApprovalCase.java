package balcao.approval;

import java.util.Set;

/**
 * What is to be approved.
 *
 * @param subjectId opaque
 * @param teamId the team that has it now
 * @param parties who asked or opened it, so that they do not decide about it
 */
public record ApprovalCase(long subjectId, long teamId, Set<Long> parties) {

	public ApprovalCase {
		parties = Set.copyOf(parties);
	}

}
