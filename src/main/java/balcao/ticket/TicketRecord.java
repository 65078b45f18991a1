package balcao.ticket;

import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.sla.Deadline;

/**
 * A ticket as programs read it: what its page shows to the same person, without layout.
 *
 * @param priority the requester's; null where none was asked
 * @param answers to the fields of its form that have no place of their own
 */
public record TicketRecord(TicketSheet ticket, @Nullable String priority, List<Deadline> deadlines,
		List<MessageLine> messages, List<AnswerLine> answers) {

}
