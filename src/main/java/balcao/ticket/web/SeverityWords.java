package balcao.ticket.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.ticket.DeskTicketPage;
import balcao.ticket.HistoryLine;

/**
 * Why a ticket has its severity.
 *
 * @param first what the matrix or the request type gave
 * @param because the row of the matrix, or the request type, in words
 */
record SeverityWords(@Nullable String first, @Nullable String because) {

	static SeverityWords of(DeskTicketPage page) {
		List<HistoryLine> given = page.severities();
		return given.isEmpty() ? new SeverityWords(null, null)
				: new SeverityWords(given.get(0).to(), given.get(0).reason());
	}

}
