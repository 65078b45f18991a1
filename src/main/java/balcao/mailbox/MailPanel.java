package balcao.mailbox;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.ticket.TicketGlance;
import balcao.ticket.TicketPanel;

/** What came about a ticket by mail without joining its conversation. */
@Component
@Order(60)
class MailPanel implements TicketPanel {

	private final MailReading mails;

	MailPanel(MailReading mails) {
		this.mails = mails;
	}

	@Override
	public Place place() {
		return Place.DESK_CONTEXT;
	}

	@Override
	public String template() {
		return "mailbox/_mail";
	}

	@Override
	public @Nullable Object view(TicketGlance ticket, CurrentPerson reader) {
		List<MailRow> mails = this.mails.beside(ticket.id());
		return mails.isEmpty() ? null : mails;
	}

}
