package balcao.sales;

import java.util.EnumSet;
import java.util.Set;

/** Where a version of a proposal stands; the moves are decided here and nowhere else. */
public enum ProposalState {

	/** Being written. */
	DRAFT,

	/** Waiting for the client. */
	SENT,

	/** Accepted, whole or in part, by as many people as it needs. */
	ACCEPTED,

	DECLINED,

	/** The client wants another. */
	CHANGE_ASKED,

	/** Nobody decided in time. */
	EXPIRED,

	/** A newer version was sent in its place. */
	REPLACED,

	/** Taken back by the team. */
	WITHDRAWN;

	public boolean mayBecome(ProposalState next) {
		return next().contains(next);
	}

	private Set<ProposalState> next() {
		return switch (this) {
			case DRAFT -> EnumSet.of(SENT);
			case SENT -> EnumSet.of(ACCEPTED, DECLINED, CHANGE_ASKED, EXPIRED, REPLACED, WITHDRAWN);
			case ACCEPTED, DECLINED, CHANGE_ASKED, EXPIRED, REPLACED, WITHDRAWN -> EnumSet.noneOf(ProposalState.class);
		};
	}

	/** Whether the client has ever seen it. */
	public boolean isTold() {
		return this != DRAFT;
	}

}
