package balcao.ticket;

import java.util.List;

/** What can be split off a ticket. */
public record SplitPage(TicketSheet ticket, List<MessageLine> messages) {

}
