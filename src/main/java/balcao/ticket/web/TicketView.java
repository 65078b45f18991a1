package balcao.ticket.web;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import balcao.approval.ApprovalStanding;
import balcao.platform.CurrentPerson;
import balcao.platform.FileRules;
import balcao.platform.StoredFile;
import balcao.sla.Deadline;
import balcao.ticket.MessageLine;
import balcao.ticket.SolutionAnswer;
import balcao.ticket.TicketPage;
import balcao.ticket.TicketSheet;
import balcao.ticket.TicketStatus;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page of a ticket as its client sees it.
 *
 * @param deadlines the nearest first
 * @param files those that go with the reply being written
 * @param seen the newest message the person had read; null unless others wrote meanwhile
 * @param from the list that the person came from
 */
record TicketView(TicketPage page, CurrentPerson person, PromiseLine promise, List<Deadline> deadlines,
		List<StoredFile> files, FileRules rules, @Nullable Long seen, @Nullable String from) {

	public TicketSheet ticket() {
		return this.page.ticket();
	}

	public String number() {
		return ticket().number();
	}

	/** The key of the status in the client's words. */
	public String status() {
		boolean others = ticket().status() == TicketStatus.WAITING_CLIENT && ticket().requesterId() != this.person.id();
		if (isResolved() && ticket().ending().closesAt() != null) {
			return "ticket.clientStatus.RESOLVED_UNTIL";
		}
		return "ticket.clientStatus." + (others ? "WAITING_OTHERS" : ticket().status().name());
	}

	public boolean isAwaitingPerson() {
		return ticket().status().waitsForClient();
	}

	public boolean isResolved() {
		return ticket().status() == TicketStatus.RESOLVED;
	}

	/** What else than a yes answers a solution. */
	public List<SolutionAnswer> doubts() {
		return Stream.of(SolutionAnswer.values()).filter(SolutionAnswer::keepsAlive).toList();
	}

	/** Whether a step of the approval waits for somebody. */
	public boolean isWaitingApproval() {
		ApprovalStanding approval = this.page.approval();
		return ticket().status() == TicketStatus.IN_APPROVAL && approval != null && approval.current() != null;
	}

	/** Whether closing is only offered, since nobody asked for it yet. */
	public boolean mayCloseEarly() {
		return this.page.mayClose() && !isResolved();
	}

	/** Whether a message came while the person was writing. */
	public boolean isNew(MessageLine message) {
		return this.seen != null && message.id() > this.seen && message.authorId() != this.person.id();
	}

	public boolean isOwn(MessageLine message) {
		return message.authorId() == this.person.id();
	}

	/** The longest that a clock stood still for the client; null when none did. */
	public @Nullable Duration paused() {
		return this.deadlines.stream()
			.map(Deadline::paused)
			.max(Comparator.naturalOrder())
			.filter((paused) -> !paused.isZero())
			.orElse(null);
	}

	/** Where the form of an act is sent. */
	public String act(String noun) {
		String address = "/tickets/" + number() + "/" + noun;
		return (this.from != null) ? UriComponentsBuilder.fromPath(address)
			.queryParam("from", "{from}")
			.encode()
			.buildAndExpand(this.from)
			.toUriString() : address;
	}

	/** Where the list is to be found as the person left it. */
	public String back() {
		return (this.from != null) ? "/tickets?" + this.from : "/tickets";
	}

}
