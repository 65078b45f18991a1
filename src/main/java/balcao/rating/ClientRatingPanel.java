package balcao.rating;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.ticket.TicketGlance;
import balcao.ticket.TicketPanel;

/** Leads the client to where the ticket and its answers are rated. */
@Component
@Order(40)
class ClientRatingPanel implements TicketPanel {

	private final Ratings ratings;

	ClientRatingPanel(Ratings ratings) {
		this.ratings = ratings;
	}

	@Override
	public Place place() {
		return Place.CLIENT_ASIDE;
	}

	@Override
	public String template() {
		return "rating/_panel";
	}

	@Override
	public @Nullable RatingPanelView view(TicketGlance ticket, CurrentPerson reader) {
		if (!reader.isClient()) {
			return null;
		}
		return new RatingPanelView(this.ratings.ofTicket(ticket.id(), reader.id()),
				"/tickets/" + ticket.number() + "/rating");
	}

}
