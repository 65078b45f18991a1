package balcao.ticket;

import java.util.List;

/**
 * A team and what happens when one of its deadlines passes.
 *
 * @param told the names of those who are told; empty for the leader or the admins
 */
public record EscalationRow(long teamId, String team, BreachAct onBreach, List<String> told) {

}
