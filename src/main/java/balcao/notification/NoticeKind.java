package balcao.notification;

import java.util.List;
import java.util.stream.Stream;

/** What a notice tells, and to which side. */
public enum NoticeKind {

	/** A deadline needs attention; for who has the ticket. */
	YELLOW(true, false),

	/** A deadline is urgent; for the leader of the team. */
	RED(true, false),

	/** A deadline has passed; for the people of the escalation list. */
	BREACHED(true, false),

	/** The ticket is one's own now, by somebody else's doing. */
	ASSIGNED(true, false),

	/** A client contests a pause; for the leader of the team, who decides. */
	CONTESTED(true, false),

	/** The client wrote; for who has the ticket. */
	CLIENT_ANSWERED(true, true),

	/** One was called in a note. */
	MENTIONED(true, false),

	/** Something happened on a ticket that one follows. */
	WATCHED(true, true),

	/** A request waits for one's own approval. */
	APPROVAL(true, false),

	/** The client accepts a proposal; for who has the ticket, else for the leader. */
	PROPOSAL_ACCEPTED(true, false),

	/** The client declines a proposal; for the same. */
	PROPOSAL_DECLINED(true, false),

	/** The client wants another proposal; for the same. */
	PROPOSAL_CHANGE_ASKED(true, false),

	/** What was solved is open again; for who has it, else for the leader of the team. */
	REOPENED(true, false),

	/** A client was not content; for the leader of the team. */
	LOW_RATED(true, false),

	/**
	 * Several clients ask about the same; for the leader of the team and who is on duty.
	 */
	SPIKE(true, false),

	/** A client waits in a conversation; for whoever looks after them and the team. */
	CHAT_WAITING(true, false),

	/** A client's words wait in a conversation; for who has it and does not look. */
	CHAT_MESSAGE(true, false),

	/** A call was cut; for who took it and whoever is on duty. */
	CALL_BACK(true, false),

	/** A history that a client asked for could not be prepared; for who leads. */
	HISTORY_REQUESTED(true, false),

	/** An emergency waits for who is on duty. */
	PAGED(true, false),

	/** Nobody answered the call about an emergency; for who is called next. */
	PAGE_ESCALATED(true, false),

	/** A letter about a ticket came back; for who has it, else the leader of the team. */
	LETTER_BOUNCED(true, false),

	/** The ticket was answered; for its requester. */
	ANSWERED(false, true),

	/** The ticket waits for its requester. */
	WAITS_FOR_YOU(false, false),

	/** There is a proposal to decide on; for the requester. */
	PROPOSED(false, false),

	/** The ticket is resolved; for its requester. */
	RESOLVED(false, false),

	/** The ticket closes soon unless its requester says something. */
	CLOSING(false, false),

	/** The team's words wait in a conversation; for its client who does not look. */
	CHAT_MISSED(false, false),

	/** The history that one asked for can be fetched. */
	HISTORY_READY(false, false),

	/** Something happened on a ticket in which one is in copy. */
	IN_COPY(false, true);

	private final boolean forTeam;

	private final boolean grouped;

	NoticeKind(boolean forTeam, boolean grouped) {
		this.forTeam = forTeam;
		this.grouped = grouped;
	}

	/** Those that one side is told of. */
	public static List<NoticeKind> of(boolean team) {
		return Stream.of(values()).filter((kind) -> kind.forTeam == team).toList();
	}

	/** Whether several on one ticket are one line until they are read. */
	boolean isGrouped() {
		return this.grouped;
	}

	/** Whether it tells of a deadline. */
	public boolean isStage() {
		return this == YELLOW || this == RED || this == BREACHED;
	}

	/**
	 * Where people can be told of it; a letter is offered only for what letters are sent
	 * of.
	 */
	public List<NoticeChannel> channels() {
		return switch (this) {
			// letters of their own, which nobody can do without
			case PAGED, PAGE_ESCALATED, PROPOSED -> List.of(NoticeChannel.PORTAL);
			// about no ticket, or about letters themselves
			case CHAT_WAITING, SPIKE, LETTER_BOUNCED -> List.of(NoticeChannel.PORTAL);
			default -> List.of(NoticeChannel.PORTAL, NoticeChannel.EMAIL);
		};
	}

	/** Whether those who have not chosen are told so. */
	boolean isUsual(NoticeChannel channel) {
		return channel == NoticeChannel.PORTAL || (this != WATCHED && this != YELLOW && this != LOW_RATED);
	}

}
