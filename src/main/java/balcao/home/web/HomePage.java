package balcao.home.web;

import java.time.Instant;
import java.util.List;

import balcao.catalog.ProductCard;
import balcao.chat.HomeChat;
import balcao.intake.DraftRow;
import balcao.platform.CurrentPerson;
import balcao.ticket.Offer;
import balcao.ticket.TicketRow;

/**
 * What a client finds first.
 *
 * @param needs the latest tickets that wait for the client
 * @param waiting how many there are in all
 */
record HomePage(CurrentPerson person, List<Need> needs, long waiting, List<DraftRow> drafts, List<Offer> offers,
		List<ProductCard> products, List<TicketRow> recent, HomeChat chat, Instant now) {

	/** Something that waits for the client. */
	record Need(TicketRow ticket, String icon) {

		static Need of(TicketRow ticket) {
			return new Need(ticket, switch (ticket.status()) {
				case PROPOSAL_SENT -> "money";
				case RESOLVED -> "check";
				default -> "chat";
			});
		}

		/** The key of what the client is asked to do. */
		public String sentence() {
			return "home.need." + this.ticket.status();
		}

		/** The key of the word on its button. */
		public String act() {
			return "home.act." + this.ticket.status();
		}

	}

	public String firstName() {
		return this.person.name().split(" ")[0];
	}

	/** Whether beginning by the product is a choice. */
	public boolean hasProducts() {
		return this.products.size() > 1;
	}

	public boolean isMore() {
		return this.waiting > this.needs.size();
	}

}
