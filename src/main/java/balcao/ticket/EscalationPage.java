package balcao.ticket;

import java.util.List;

/**
 * The rule of a team for its form.
 *
 * @param hasLeader whether somebody leads the team
 */
public record EscalationPage(long teamId, String team, boolean hasLeader, BreachAct onBreach, List<Long> personIds,
		int version) {

}
