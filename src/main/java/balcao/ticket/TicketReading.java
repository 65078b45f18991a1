package balcao.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.approval.ApprovalCase;
import balcao.approval.ApprovalService;
import balcao.approval.ApprovalStanding;
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

	/** How many messages the page of a ticket shows at first. */
	private static final int SHOWN = 40;

	private static final int MOST_EVENTS = 300;

	private final TicketAnswers answers;

	private final TicketSheets sheets;

	private final Messages messages;

	private final TicketLists lists;

	private final DeadlineService deadlines;

	private final TeamService teams;

	private final ContestLines contests;

	private final ApprovalService approvals;

	private final FollowUps followUps;

	private final DiagnosisRows diagnoses;

	private final FileStore files;

	private final Clock clock;

	TicketReading(TicketAnswers answers, TicketSheets sheets, Messages messages, TicketLists lists,
			DeadlineService deadlines, TeamService teams, ContestLines contests, ApprovalService approvals,
			FollowUps followUps, DiagnosisRows diagnoses, FileStore files, Clock clock) {
		this.answers = answers;
		this.sheets = sheets;
		this.messages = messages;
		this.lists = lists;
		this.deadlines = deadlines;
		this.teams = teams;
		this.contests = contests;
		this.approvals = approvals;
		this.followUps = followUps;
		this.diagnoses = diagnoses;
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
		List<Deadline> clocks = shown(this.deadlines.of(ticket.id(), now));
		TicketStatus status = ticket.status();
		List<FollowUpLine> around = this.followUps.around(ticket.id(), person);
		return new TicketPage(ticket, TimelineItem.merge(messages, this.sheets.history(ticket.id(), false)),
				Milestone.of(ticket, clocks), clocks, attachments, this.answers.of(ticket.id()),
				this.sheets.copies(ticket.id()), newest(messages), status.isTalkable(),
				status.mayBecome(TicketStatus.CLOSED), ticket.mayReopen(now), status.mayBecome(TicketStatus.CANCELLED),
				ticket.mayAskAgain(now), ticket.mayFollowUp(now), approval(ticket), around, former(around, false),
				this.diagnoses.published(ticket.id()).orElse(null));
	}

	private @Nullable ApprovalStanding approval(TicketSheet ticket) {
		boolean asked = ticket.needsApproval() || ticket.status() == TicketStatus.IN_APPROVAL
				|| ticket.status() == TicketStatus.DENIED;
		ApprovalStanding standing = asked ? this.approvals.standing(ticket.id()) : null;
		return (standing != null && standing.latest() != null) ? standing : null;
	}

	/** What was said in the ticket before, where the reader may see that one. */
	private List<MessageLine> former(List<FollowUpLine> around, boolean internal) {
		return around.stream()
			.filter(FollowUpLine::former)
			.findFirst()
			.map((line) -> this.sheets.messages(line.id(), internal, this.sheets.files(line.id(), internal)))
			.orElse(List.of());
	}

	/** The tickets before and after one, with what was said in the one before. */
	public FormerTalk formerTalk(long ticketId, CurrentPerson person) {
		List<FollowUpLine> around = this.followUps.around(ticketId, person);
		return new FormerTalk(around, former(around, person.isTeam()));
	}

	/** A ticket for the team, with the end of its conversation. */
	public DeskTicketPage deskPage(String number, CurrentPerson person) {
		return deskPage(number, Show.ALL, null, person);
	}

	/**
	 * A ticket for the team, with a part of its timeline.
	 * @param before the message before which that ends; null for the end
	 */
	public DeskTicketPage deskPage(String number, Show show, @Nullable Long before, CurrentPerson person) {
		if (!person.isTeam()) {
			throw new NotFound();
		}
		Instant now = this.clock.instant();
		TicketSheet ticket = this.sheets.find(number, person).orElseThrow(NotFound::new);
		DeskContext context = this.sheets.context(ticket.id());
		List<FileLine> attachments = this.sheets.files(ticket.id(), true);
		List<MessageLine> found = this.sheets.messages(ticket.id(), show, before, SHOWN + 1, attachments);
		boolean more = found.size() > SHOWN;
		List<MessageLine> messages = more ? found.subList(1, found.size())
				: found.stream().sorted(Comparator.comparing(MessageLine::at)).toList();
		List<HistoryLine> history = this.sheets.history(ticket.id(), more ? messages.get(0).at() : Instant.EPOCH,
				before, MOST_EVENTS);
		List<HistoryLine> events = !show.includesEvents() ? List.of() : more
				? history.stream().filter((event) -> !event.at().isBefore(messages.get(0).at())).toList() : history;
		List<Deadline> clocks = shown(this.deadlines.of(ticket.id(), now));
		List<PersonChoice> members = this.teams.membersOf(ticket.teamId());
		return new DeskTicketPage(ticket, TimelineItem.merge(messages, events), clocks, attachments,
				this.answers.of(ticket.id()), this.sheets.copies(ticket.id()),
				this.lists.others(person, ticket.organizationId(), ticket.id()), this.teams.choices(), members,
				this.contests.of(ticket.id()), PauseContesting.decides(person, members), context.newest(), owed(clocks),
				ticket.mayReopen(now), context,
				history.stream().filter((event) -> event.kind() == HistoryKind.SEVERITY).toList(), show,
				more ? messages.get(0).id() : null, before, approval(ticket),
				ticket.status() == TicketStatus.IN_APPROVAL && this.approvals.awaits(new ApprovalCase(ticket.id(),
						ticket.teamId(), new HashSet<>(List.of(ticket.requesterId(), ticket.openedById()))), person));
	}

	/** An emergency is updated so often that its page shows the latest one alone. */
	private static List<Deadline> shown(List<Deadline> clocks) {
		int latest = clocks.stream()
			.filter((clock) -> clock.completesOn() == CompletesOn.UPDATE)
			.mapToInt(Deadline::cycle)
			.max()
			.orElse(0);
		return clocks.stream()
			.filter((clock) -> clock.completesOn() != CompletesOn.UPDATE || clock.cycle() == latest)
			.toList();
	}

	private static Set<Told> owed(List<Deadline> clocks) {
		Set<Told> owed = EnumSet.noneOf(Told.class);
		for (Deadline clock : clocks) {
			if (clock.isOpen() && clock.completesOn() == CompletesOn.UPDATE) {
				owed.add(Told.UPDATE);
			}
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
	 * A client's own tickets and those in copy; the organization's only for who sees it.
	 */
	public KeysetPage<TicketRow> portal(CurrentPerson person, boolean organization, PortalView view,
			@Nullable String words, PageRequest request) {
		if (!person.isClient() || (organization && !person.seesOrganization())) {
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

	/**
	 * What an organization has open, of what somebody of the team may see; the first few.
	 */
	public List<TicketRow> openOf(long organizationId, CurrentPerson person) {
		return person.isTeam() ? this.lists.openOf(organizationId, person) : List.of();
	}

	/** The same of one ticket by its number, open or not. */
	public List<TicketRow> rows(String number, CurrentPerson person) {
		return person.isTeam() ? this.lists.numbered(number, person) : List.of();
	}

	/** A page of all that was said and happened on a ticket, for the team. */
	public PastPage past(String number, PastFilter filter, PageRequest request, CurrentPerson person) {
		TicketSheet ticket = sheet(number, person);
		return new PastPage(ticket,
				this.sheets.past(ticket.id(), filter, request, this.sheets.files(ticket.id(), true)),
				this.sheets.actors(ticket.id()), List.of(HistoryKind.values()));
	}

	/** A ticket that the person, of the team, may see, in one statement. */
	public TicketSheet sheet(String number, CurrentPerson person) {
		if (!person.isTeam()) {
			throw new NotFound();
		}
		return this.sheets.find(number, person).orElseThrow(NotFound::new);
	}

	/** A ticket as the person sees it, in one statement; empty where they may not. */
	public Optional<TicketSheet> find(String number, CurrentPerson person) {
		return this.sheets.find(number, person);
	}

	/** The ticket that goes on with this one, if the person may see it. */
	public Optional<String> goesOnIn(TicketSheet ticket, CurrentPerson person) {
		return Optional.ofNullable(ticket.mergedInto()).flatMap((number) -> numbered(number, person));
	}

	/** Likewise, of a ticket by its number. */
	public Optional<String> goesOnIn(String number, CurrentPerson person) {
		return this.sheets.find(number, person).flatMap((ticket) -> goesOnIn(ticket, person));
	}

	/** The ticket as other modules need it, if the person may see it. */
	public TicketGlance glance(String number, CurrentPerson person) {
		return TicketGlance.of(this.sheets.find(number, person).orElseThrow(NotFound::new));
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

	/** How much others wrote, as far as the person may read it, since a message. */
	public long newer(String number, long seen, CurrentPerson person) {
		long ticket = this.sheets.find(number, person).orElseThrow(NotFound::new).id();
		return this.messages.newer(ticket, seen, person.id(), person.isTeam());
	}

	/** The subject lines of those among some tickets that the person may see. */
	public Map<Long, String> subjects(Collection<Long> ticketIds, CurrentPerson person) {
		return this.sheets.subjects(ticketIds, person);
	}

	/**
	 * A message that a person may read, for whoever writes to them; empty where they may
	 * not.
	 */
	public Optional<SaidLine> said(String number, long messageId, CurrentPerson person) {
		return this.sheets.find(number, person).flatMap((ticket) -> {
			List<MessageLine> found = this.sheets.messages(ticket.id(), person.isTeam() ? Show.ALL : Show.CLIENT,
					messageId + 1, 2, this.sheets.files(ticket.id(), person.isTeam()));
			MessageLine last = found.isEmpty() ? null : found.get(found.size() - 1);
			return (last == null || last.id() != messageId) ? Optional.empty()
					: Optional.of(new SaidLine(last, (found.size() > 1) ? found.get(0) : null));
		});
	}

	/** What a ticket began with, for whoever writes to somebody who may see it. */
	public Optional<MessageLine> begun(String number, CurrentPerson person) {
		return this.sheets.find(number, person)
			.flatMap((ticket) -> this.sheets.messages(ticket.id(), false, this.sheets.files(ticket.id(), false))
				.stream()
				.findFirst());
	}

	/** A ticket for whoever writes to somebody who may see it, a client too. */
	public Optional<TicketSheet> seen(String number, CurrentPerson person) {
		return this.sheets.find(number, person);
	}

	/** Whom a ticket concerns, to be told of it; in one statement. */
	public TicketConcern concern(long ticketId) {
		return this.sheets.concern(ticketId);
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

	private static long newest(List<MessageLine> messages) {
		return messages.stream().mapToLong(MessageLine::id).max().orElse(0);
	}

}
