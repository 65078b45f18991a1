package balcao.sales;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What letters about a version tell. */
public record ProposalLetter(ProposalRow row, List<AcceptanceLine> acceptances, List<Buyer> buyers) {

	/** Who asked for it and whoever may accept it. */
	public Set<Long> everybody() {
		Set<Long> people = deciders();
		people.add(this.row.requesterId());
		return people;
	}

	/** Who may accept it and has not. */
	public Set<Long> deciders() {
		Set<Long> people = new LinkedHashSet<>();
		this.buyers.stream()
			.filter((buyer) -> buyer.covers(this.row.total()))
			.filter((buyer) -> this.acceptances.stream().noneMatch((yes) -> yes.personId() == buyer.id()))
			.forEach((buyer) -> people.add(buyer.id()));
		return people;
	}

	/** Who has accepted, and who asked for it. */
	public Set<Long> buyersAndRequester() {
		Set<Long> people = new LinkedHashSet<>();
		this.acceptances.forEach((yes) -> people.add(yes.personId()));
		people.add(this.row.requesterId());
		return people;
	}

	/** The address of its page inside the portal. */
	public String path() {
		return "/tickets/" + this.row.ticketNumber() + "/proposals/" + this.row.id();
	}

}
