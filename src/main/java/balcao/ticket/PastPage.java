package balcao.ticket;

import java.util.List;
import java.util.Map;

import balcao.platform.KeysetPage;

/**
 * A page of a ticket's whole past, the latest first.
 *
 * @param people everybody who did anything on it, by id
 */
public record PastPage(TicketSheet ticket, KeysetPage<TimelineItem> items, Map<Long, String> people,
		List<HistoryKind> kinds) {

}
