package balcao.teamwork.web;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.teamwork.DraftLine;
import balcao.teamwork.SharedDrafts;
import balcao.ticket.TicketGlance;
import balcao.ticket.TicketPanel;

/** Who else is writing a reply, above one's own. */
@Component
@Order(90)
class DraftPanel implements TicketPanel {

	private final SharedDrafts drafts;

	DraftPanel(SharedDrafts drafts) {
		this.drafts = drafts;
	}

	@Override
	public Place place() {
		return Place.DESK_MAIN;
	}

	@Override
	public String template() {
		return "teamwork/_drafts";
	}

	@Override
	public Object view(TicketGlance ticket, CurrentPerson reader) {
		return DraftsView.of(ticket.number(), this.drafts.of(ticket.id(), ticket.number()), reader);
	}

	/**
	 * The drafts on a ticket as one of the team sees them.
	 *
	 * @param own whether the reader has one
	 * @param shared whether colleagues read it
	 */
	record DraftsView(String number, List<DraftLine> others, boolean own, boolean shared) {

		static DraftsView of(String number, List<DraftLine> drafts, CurrentPerson reader) {
			return new DraftsView(number, drafts.stream().filter((draft) -> draft.personId() != reader.id()).toList(),
					drafts.stream().anyMatch((draft) -> draft.personId() == reader.id()),
					drafts.stream().anyMatch((draft) -> draft.personId() == reader.id() && draft.text() != null));
		}

	}

}
