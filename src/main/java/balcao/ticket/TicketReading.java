package balcao.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.PersonChoice;
import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.platform.KeysetPage;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.StoredFile;
import balcao.sla.CompletesOn;
import balcao.sla.Deadline;
import balcao.sla.DeadlineService;

/** What people see of tickets; what one may not see does not exist. */
@Service
@Transactional(readOnly = true)
public class TicketReading {

	private final TicketAnswers answers;

	private final TicketSheets sheets;

	private final TicketLists lists;

	private final DeadlineService deadlines;

	private final TeamService teams;

	private final ContestLines contests;

	private final FileStore files;

	private final Clock clock;

	TicketReading(TicketAnswers answers, TicketSheets sheets, TicketLists lists, DeadlineService deadlines,
			TeamService teams, ContestLines contests, FileStore files, Clock clock) {
		this.answers = answers;
		this.sheets = sheets;
		this.lists = lists;
		this.deadlines = deadlines;
		this.teams = teams;
		this.contests = contests;
		this.files = files;
		this.clock = clock;
	}

	/** A ticket for its client. */
	public TicketPage page(String number, CurrentPerson person) {
		if (!person.isClient()) {
			throw new NotFound();
		}
		Instant now = this.clock.instant();
		TicketSheet ticket = this.sheets.find(number, person).orElseThrow(NotFound::new);
		List<FileLine> attachments = this.sheets.files(ticket.id(), false);
		List<MessageLine> messages = this.sheets.messages(ticket.id(), false, attachments);
		List<Deadline> clocks = this.deadlines.of(ticket.id(), now);
		TicketStatus status = ticket.status();
		return new TicketPage(ticket, TimelineItem.merge(messages, this.sheets.history(ticket.id(), false)),
				Milestone.of(ticket, clocks), clocks, attachments, this.answers.of(ticket.id()),
				this.sheets.copies(ticket.id()), newest(messages), status.isTalkable(),
				status.mayBecome(TicketStatus.CLOSED), mayReopen(ticket, now), status.mayBecome(TicketStatus.CANCELLED),
				status == TicketStatus.PROPOSAL_SENT, reopenableUntil(ticket), Ticket.REOPENING_WINDOW.toDays());
	}

	/** A ticket for the team. */
	public DeskTicketPage deskPage(String number, CurrentPerson person) {
		if (!person.isTeam()) {
			throw new NotFound();
		}
		Instant now = this.clock.instant();
		TicketSheet ticket = this.sheets.find(number, person).orElseThrow(NotFound::new);
		List<FileLine> attachments = this.sheets.files(ticket.id(), true);
		List<MessageLine> messages = this.sheets.messages(ticket.id(), true, attachments);
		List<Deadline> clocks = this.deadlines.of(ticket.id(), now);
		List<PersonChoice> members = this.teams.membersOf(ticket.teamId());
		return new DeskTicketPage(ticket, TimelineItem.merge(messages, this.sheets.history(ticket.id(), true)), clocks,
				attachments, this.answers.of(ticket.id()), this.sheets.copies(ticket.id()),
				this.lists.others(person, ticket.organizationId(), ticket.id()), this.teams.choices(), members,
				this.contests.of(ticket.id()), PauseContesting.decides(person, members), newest(messages), owed(clocks),
				mayReopen(ticket, now));
	}

	private static Set<Told> owed(List<Deadline> clocks) {
		Set<Told> owed = EnumSet.noneOf(Told.class);
		for (Deadline clock : clocks) {
			if (clock.isOpen() && clock.completesOn() == CompletesOn.DIAGNOSIS) {
				owed.add(Told.DIAGNOSIS);
			}
			if (clock.isOpen() && clock.completesOn() == CompletesOn.WORKAROUND) {
				owed.add(Told.WORKAROUND);
			}
		}
		return owed;
	}

	/**
	 * A client's own tickets and those in copy; the organization's only for its managers.
	 */
	public KeysetPage<TicketRow> portal(CurrentPerson person, boolean organization, PortalView view,
			@Nullable String words, PageRequest request) {
		if (!person.isClient() || (organization && !person.managesOrganization())) {
			throw new NotFound();
		}
		return this.lists.portal(person, organization, view, words, request);
	}

	/**
	 * The ticket that somebody asks for by its number, however typed, if they may see it.
	 */
	public Optional<String> numbered(String typed, CurrentPerson person) {
		return TicketNumber.parse(typed).filter((number) -> this.sheets.find(number, person).isPresent());
	}

	/** {@link NotFound} unless it is a ticket that the person, a client, may see. */
	public void requireAsClient(String number, CurrentPerson person) {
		require(number, person, person.isClient());
	}

	/** {@link NotFound} unless it is a ticket that the person, of the team, may see. */
	public void requireAsTeam(String number, CurrentPerson person) {
		require(number, person, person.isTeam());
	}

	private void require(String number, CurrentPerson person, boolean rightSide) {
		if (!rightSide || this.sheets.find(number, person).isEmpty()) {
			throw new NotFound();
		}
	}

	/** The subject lines of those among some tickets that the person may see. */
	public Map<Long, String> subjects(Collection<Long> ticketIds, CurrentPerson person) {
		return this.sheets.subjects(ticketIds, person);
	}

	/** How many tickets wait for a client, own or in copy. */
	public long needingClient(CurrentPerson person) {
		return this.lists.needingClient(person);
	}

	/** A file of a ticket that the person may see. */
	public StoredFile file(String number, long fileId, CurrentPerson person) {
		if (!this.sheets.hasFile(number, fileId, person)) {
			throw new NotFound();
		}
		return this.files.find(fileId).orElseThrow(NotFound::new);
	}

	private static boolean mayReopen(TicketSheet ticket, Instant now) {
		Instant until = reopenableUntil(ticket);
		return until != null && !now.isAfter(until);
	}

	private static @Nullable Instant reopenableUntil(TicketSheet ticket) {
		Instant resolved = ticket.resolvedAt();
		return (resolved != null && ticket.status().mayBecome(TicketStatus.REOPENED))
				? resolved.plus(Ticket.REOPENING_WINDOW) : null;
	}

	private static long newest(List<MessageLine> messages) {
		return messages.isEmpty() ? 0 : messages.get(messages.size() - 1).id();
	}

}
