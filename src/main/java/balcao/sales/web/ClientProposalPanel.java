package balcao.sales.web;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.sales.ProposalReading;
import balcao.sales.ProposalRow;
import balcao.ticket.TicketGlance;
import balcao.ticket.TicketPanel;

/** What waits for the client's decision, and what became of the rest. */
@Component
@Order(10)
class ClientProposalPanel implements TicketPanel {

	private final ProposalReading reading;

	private final Clock clock;

	ClientProposalPanel(ProposalReading reading, Clock clock) {
		this.reading = reading;
		this.clock = clock;
	}

	@Override
	public Place place() {
		return Place.CLIENT_MAIN;
	}

	@Override
	public String template() {
		return "sales/_client-panel";
	}

	@Override
	public @Nullable Object view(TicketGlance ticket, CurrentPerson reader) {
		List<ProposalRow> all = this.reading.of(ticket, reader);
		if (all.isEmpty()) {
			return null;
		}
		Instant now = this.clock.instant();
		ProposalRow open = all.stream().filter((row) -> row.isOpen(now)).findFirst().orElse(null);
		Set<Long> shown = new HashSet<>();
		List<ProposalRow> others = all.stream()
			.filter((row) -> shown.add(row.proposalId()) && (open == null || row.id() != open.id()))
			.toList();
		return new ClientProposals(open, others);
	}

}
