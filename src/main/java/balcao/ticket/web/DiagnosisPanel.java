package balcao.ticket.web;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.ticket.DiagnosisLine;
import balcao.ticket.TicketDiagnosing;
import balcao.ticket.TicketGlance;
import balcao.ticket.TicketPanel;

/** What was found out so far, beside the conversation. */
@Component
@Order(20)
class DiagnosisPanel implements TicketPanel {

	private final TicketDiagnosing diagnosing;

	DiagnosisPanel(TicketDiagnosing diagnosing) {
		this.diagnosing = diagnosing;
	}

	@Override
	public Place place() {
		return Place.DESK_CONTEXT;
	}

	@Override
	public String template() {
		return "ticket/_desk-diagnosis";
	}

	@Override
	public @Nullable Object view(TicketGlance ticket, CurrentPerson reader) {
		return ticket.status().isDiagnosable()
				? new View(ticket.number(), this.diagnosing.latest(ticket.id()).orElse(null)) : null;
	}

	/** The diagnosis that holds; null where nothing was found out yet. */
	record View(String number, @Nullable DiagnosisLine line) {

	}

}
