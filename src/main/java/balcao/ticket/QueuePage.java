package balcao.ticket;

import java.time.Instant;
import java.util.List;

import balcao.organization.Choice;
import balcao.organization.PersonChoice;
import balcao.platform.KeysetPage;

/**
 * A team's queue as its page shows it.
 *
 * @param members who may be given its tickets
 * @param teams where its tickets may be handed over to
 */
public record QueuePage(Choice team, QueueView view, QueueCounts counts, KeysetPage<QueueRow> tickets,
		List<PersonChoice> members, List<Choice> teams, Instant at) {

}
