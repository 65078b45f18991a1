package balcao.ticket;

import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.sla.Deadline;

/**
 * Everything that was said and happened on a ticket, as its page tells it to the same
 * reader.
 *
 * @param internal whether internal notes are in it; never for clients
 * @param diagnosis what was found out, as it was published; null for nothing
 */
public record TicketDossier(TicketSheet ticket, boolean internal, List<MessageLine> messages, List<HistoryLine> events,
		List<Deadline> deadlines, List<AnswerLine> answers, List<String> copies,
		@Nullable PublishedDiagnosis diagnosis) {

}
