package balcao.mail.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.mail.BlockedReader;
import balcao.mail.LetterService;
import balcao.platform.CurrentPerson;
import balcao.ticket.TicketGlance;
import balcao.ticket.TicketPanel;

/** Tells the team on a ticket that letters to its people come back. */
@Component
@Order(5)
class BlockedReadersPanel implements TicketPanel {

	private final LetterService letters;

	BlockedReadersPanel(LetterService letters) {
		this.letters = letters;
	}

	@Override
	public Place place() {
		return Place.DESK_MAIN;
	}

	@Override
	public String template() {
		return "mail/_blocked-readers";
	}

	@Override
	public @Nullable Object view(TicketGlance ticket, CurrentPerson reader) {
		List<BlockedReader> readers = this.letters.blockedReaders(ticket.id(), ticket.requesterId());
		return readers.isEmpty() ? null : new BlockedReaders(readers, reader.isAdmin());
	}

}
