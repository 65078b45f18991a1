package balcao.rating;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.ticket.TicketGlance;
import balcao.ticket.TicketPanel;

/** Shows the team the marks of a ticket. */
@Component
@Order(40)
class DeskRatingPanel implements TicketPanel {

	private final Ratings ratings;

	DeskRatingPanel(Ratings ratings) {
		this.ratings = ratings;
	}

	@Override
	public Place place() {
		return Place.DESK_CONTEXT;
	}

	@Override
	public String template() {
		return "rating/_panel";
	}

	@Override
	public @Nullable RatingPanelView view(TicketGlance ticket, CurrentPerson reader) {
		List<RatingLine> marks = this.ratings.ofTicket(ticket.id(), null);
		return marks.isEmpty() ? null : new RatingPanelView(marks, "");
	}

}
