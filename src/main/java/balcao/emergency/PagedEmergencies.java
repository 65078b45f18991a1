package balcao.emergency;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.duty.PageAcknowledged;
import balcao.duty.PageEscalated;
import balcao.duty.PageReason;
import balcao.duty.Paged;
import balcao.duty.PagedPerson;
import balcao.duty.PagingService;
import balcao.platform.LongNumbers;
import balcao.ticket.Side;
import balcao.ticket.TicketAssigned;
import balcao.ticket.TicketChronicle;
import balcao.ticket.TicketHandedOver;
import balcao.ticket.TicketKind;
import balcao.ticket.TicketMoved;
import balcao.ticket.TicketOpened;
import balcao.ticket.TicketSaid;
import balcao.ticket.Visibility;

/**
 * Calls those on duty when an emergency is opened, comes back or goes to another team,
 * and tells its history who was called and who answered. Whoever takes it or speaks to
 * its client has answered; what is said to many at once is no answer.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class PagedEmergencies {

	private static final String KIND = "ticket:";

	private final PagingService paging;

	private final EmergencyRows rows;

	private final TicketChronicle chronicle;

	private final LongNumbers numbers;

	PagedEmergencies(PagingService paging, EmergencyRows rows, TicketChronicle chronicle, LongNumbers numbers) {
		this.paging = paging;
		this.rows = rows;
		this.chronicle = chronicle;
		this.numbers = numbers;
	}

	/** What paging knows an emergency by. */
	static String subject(long ticketId) {
		return KIND + ticketId;
	}

	@EventListener
	void on(TicketOpened event) {
		if (event.kind() == TicketKind.PROTOCOL) {
			call(event.ticketId(), event.teamId());
		}
	}

	/** Those who had it need not be called any more. */
	@EventListener
	void on(TicketHandedOver event) {
		if (event.kind() == TicketKind.PROTOCOL) {
			this.paging.end(subject(event.ticketId()));
			if (!Objects.equals(event.assigneeId(), event.actorId())) {
				call(event.ticketId(), event.teamId());
			}
		}
	}

	private void call(long ticketId, long teamId) {
		this.rows.headline(ticketId)
			.ifPresent(
					(headline) -> this.paging.page(
							subject(ticketId), teamId, this.numbers.shown(headline.number()) + " · "
									+ headline.organization() + " · " + headline.subject(),
							"/desk/tickets/" + headline.number()));
	}

	@EventListener
	void on(TicketAssigned event) {
		if (Objects.equals(event.actorId(), event.assigneeId())) {
			this.paging.takenUp(subject(event.ticketId()), event.assigneeId());
		}
	}

	@EventListener
	void on(TicketSaid event) {
		if (event.side() == Side.TEAM && event.visibility() == Visibility.PUBLIC && !event.toMany()) {
			this.paging.takenUp(subject(event.ticketId()), event.authorId());
		}
	}

	@EventListener
	void on(TicketMoved event) {
		if (!event.to().isOpen()) {
			this.paging.end(subject(event.ticketId()));
		}
		else if (!event.from().isOpen()) {
			this.rows.headline(event.ticketId()).ifPresent((headline) -> call(event.ticketId(), headline.teamId()));
		}
	}

	@EventListener
	void on(Paged event) {
		called(event.subject(), event.reason(), event.people(), event.at());
	}

	@EventListener
	void on(PageEscalated event) {
		called(event.subject(), event.reason(), event.people(), event.at());
	}

	private void called(String subject, PageReason reason, List<PagedPerson> people, Instant at) {
		if (subject.startsWith(KIND)) {
			this.chronicle.paged(id(subject), reason.name(), people.stream().map(PagedPerson::personId).toList(), at);
		}
	}

	@EventListener
	void on(PageAcknowledged event) {
		if (event.subject().startsWith(KIND)) {
			this.chronicle.acknowledged(id(event.subject()), event.personId(), event.at());
		}
	}

	private static long id(String subject) {
		return Long.parseLong(subject.substring(KIND.length()));
	}

}
