package balcao.duty;

import java.time.ZoneId;

/**
 * How a team calls.
 *
 * @param nextAfter minutes without an answer before the next one is called
 * @param leaderAfter minutes after that before the leader is
 * @param allAfter minutes after that before everybody is
 * @param version 0 before anybody has changed it
 */
public record DutyRule(ZoneId zone, int nextAfter, int leaderAfter, int allAfter, int version) {

	/** The rule of a team that has not said anything. */
	static DutyRule usual(ZoneId zone) {
		return new DutyRule(zone, 5, 5, 10, 0);
	}

	/** How long a level has to answer, in minutes; 0 where there is no other. */
	int minutes(PageLevel level) {
		return switch (level) {
			case FIRST -> this.nextAfter;
			case NEXT -> this.leaderAfter;
			case LEADER -> this.allAfter;
			case ALL -> 0;
		};
	}

}
