package balcao.api.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import balcao.api.TicketCalls;
import balcao.intake.AnswersRefused;
import balcao.organization.Choice;
import balcao.organization.PersonChoice;
import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.FileRules;
import balcao.platform.FileStore;
import balcao.platform.PublicAddress;
import balcao.platform.web.CleanText;
import balcao.sales.ProposalDeciding;
import balcao.ticket.Reply;
import balcao.ticket.TicketAssignment;
import balcao.ticket.TicketConversation;
import balcao.ticket.TicketMoves;
import balcao.ticket.TicketQuery;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketRecord;
import balcao.ticket.TicketRecords;
import balcao.ticket.TicketRequest;
import balcao.ticket.TicketScope;
import balcao.ticket.TicketStatus;
import balcao.ticket.AfterReply;
import balcao.ticket.Told;
import balcao.ticket.Visibility;

/** Tickets for programs, under the rules of the pages. */
@RestController
@RequestMapping(path = "/api/v1/tickets", produces = MediaType.APPLICATION_JSON_VALUE)
class TicketApiController {

	private static final int LONGEST_MESSAGE = 20_000;

	private static final int LONGEST_REASON = 4_000;

	private static final int LONGEST_SEARCH = 200;

	private static final int MOST = 100;

	private static final String DECLINED = "DECLINED";

	private static final String ACCEPTED = "ACCEPTED";

	private static final String UPDATE = "update";

	private static final String ASSIGNEE = "assignee";

	private static final String TEAM = "team";

	private final TicketCalls calls;

	private final TicketRecords records;

	private final TicketReading reading;

	private final TicketConversation conversation;

	private final TicketMoves moves;

	private final ProposalDeciding deciding;

	private final TicketAssignment assignment;

	private final TeamService teams;

	private final FileStore files;

	private final FileRules rules;

	private final Writes writes;

	private final PublicAddress address;

	TicketApiController(TicketCalls calls, TicketRecords records, TicketReading reading,
			TicketConversation conversation, TicketMoves moves, ProposalDeciding deciding, TicketAssignment assignment,
			TeamService teams, FileStore files, FileRules rules, Writes writes, PublicAddress address) {
		this.calls = calls;
		this.records = records;
		this.reading = reading;
		this.conversation = conversation;
		this.moves = moves;
		this.deciding = deciding;
		this.assignment = assignment;
		this.teams = teams;
		this.files = files;
		this.rules = rules;
		this.writes = writes;
		this.address = address;
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<ApiTicket> open(CurrentPerson person, HttpServletRequest request,
			@RequestHeader(name = CallKey.HEADER, required = false) @Nullable String key, Locale locale)
			throws IOException {
		this.writes.count(person);
		CallKey.checked(key);
		CallBody body = CallBody.of(request, TicketBody.MEMBERS);
		TicketRequest asked = TicketBody.read(body);
		TicketCalls.Opened opened;
		try {
			opened = this.calls.open(asked, key, body.hash(), person, locale);
		}
		catch (AnswersRefused refused) {
			throw TicketBody.faults(refused);
		}
		ResponseEntity.BodyBuilder answer = ResponseEntity
			.created(UriComponentsBuilder.fromUriString(this.address.of("/api/v1/tickets/" + opened.number()))
				.build()
				.toUri());
		if (opened.repeated()) {
			answer.header(CallKey.REPEATED, "true");
		}
		return answer.body(ticket(opened.number(), person));
	}

	@GetMapping("/{number}")
	ApiTicket ticket(@PathVariable String number, CurrentPerson person) {
		return ApiTicket.of(this.records.find(number, person));
	}

	@GetMapping
	ApiTicket.Rows list(@RequestParam(required = false) @Nullable String view,
			@RequestParam(required = false) @Nullable List<String> status,
			@RequestParam(required = false) @Nullable String q, @RequestParam(defaultValue = "25") int limit,
			@RequestParam(required = false) @Nullable String cursor, @Valid TicketQuery filter, BindingResult errors,
			CurrentPerson person) {
		CallFaults.Found found = new CallFaults.Found();
		errors.getFieldErrors()
			.stream()
			.map(FieldError::getField)
			.map((field) -> field.replaceFirst("\\[.*", ""))
			.filter((field) -> !Set.of("status", "q").contains(field))
			.distinct()
			.forEach((field) -> found.add(field, "api.field.notFilter"));
		TicketScope scope = scope(view, person, found);
		List<TicketStatus> statuses = Stream.ofNullable(status)
			.flatMap(List::stream)
			.filter((name) -> !name.isBlank())
			.map((name) -> status(name, "status", found))
			.filter(Objects::nonNull)
			.toList();
		if (limit < 1 || limit > MOST) {
			found.add("limit", "api.field.limit", MOST);
		}
		String words = (q != null) ? CleanText.of(q) : "";
		if (words.length() > LONGEST_SEARCH) {
			found.add("q", "api.field.tooLong", LONGEST_SEARCH);
		}
		Set<String> filters = (filter != null) ? filter.filters() : Set.of();
		if (person.isClient()) {
			filters.forEach((name) -> found.add(name, "api.field.teamOnly"));
		}
		found.throwIfAny();
		TicketRecords.Found rows = !filters.isEmpty()
				? this.records.list(filter.forPrograms(scope == TicketScope.MINE), limit, cursor, person)
				: this.records.list(Objects.requireNonNull(scope), statuses, words.isEmpty() ? null : words, limit,
						cursor, person);
		return new ApiTicket.Rows(rows.rows().stream().map(ApiTicket.Row::of).toList(), rows.next());
	}

	@PostMapping(path = "/{number}/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<ApiTicket.Said> say(@PathVariable String number, CurrentPerson person, HttpServletRequest request)
			throws IOException {
		require(number, person);
		this.writes.count(person);
		CallBody body = CallBody.of(request, Set.of("text", "visibility", UPDATE, "attachments"));
		String text = required(body, "text", LONGEST_MESSAGE);
		Visibility visibility = visibility(body, person);
		Set<Told> told = told(body, visibility, person);
		List<Long> attachments = attachments(body, person);
		body.found().throwIfAny();
		Reply reply = new Reply(text, attachments, Long.MAX_VALUE);
		if (visibility == Visibility.INTERNAL) {
			this.conversation.note(number, person, reply);
		}
		else if (person.isTeam()) {
			this.conversation.reply(number, person, reply, AfterReply.KEEP, told);
		}
		else {
			this.conversation.answer(number, person, reply);
		}
		TicketRecord record = this.records.find(number, person);
		return ResponseEntity.status(HttpStatus.CREATED)
			.body(ApiTicket.Said.of(record.messages()
				.stream()
				.filter((message) -> message.authorId() == person.id())
				.reduce((one, later) -> later)
				.orElseThrow()));
	}

	@PostMapping(path = "/{number}/moves", consumes = MediaType.APPLICATION_JSON_VALUE)
	ApiTicket move(@PathVariable String number, CurrentPerson person, HttpServletRequest request) throws IOException {
		require(number, person);
		this.writes.count(person);
		CallBody body = CallBody.of(request, Set.of("to", "reason"));
		String to = required(body, "to", LONGEST_SEARCH);
		String reason = body.text("reason");
		if (reason != null && reason.length() > LONGEST_REASON) {
			body.found().add("reason", "api.field.tooLong", LONGEST_REASON);
		}
		if (person.isClient() && (to.equals(ACCEPTED) || to.equals(DECLINED))) {
			if (to.equals(DECLINED) && (reason == null || reason.isBlank())) {
				body.found().add("reason", "ticket.reason.missing");
			}
			body.found().throwIfAny();
			decide(number, to, Objects.requireNonNullElse(reason, ""), person, request);
			return ticket(number, person);
		}
		TicketStatus status = to.isEmpty() ? null : status(to, "to", body.found());
		body.found().throwIfAny();
		try {
			this.moves.move(number, Objects.requireNonNull(status), reason, person);
		}
		catch (AnswersRefused refused) {
			throw new CallFaults(refused.faults()
				.stream()
				.map((fault) -> new CallFaults.Fault(fault.code(), fault.messageKey(), fault.arguments()))
				.toList());
		}
		return ticket(number, person);
	}

	/** On the proposal that waits. */
	private void decide(String number, String verdict, String reason, CurrentPerson person,
			HttpServletRequest request) {
		if (verdict.equals(ACCEPTED)) {
			this.deciding.acceptOpen(number, request.getRemoteAddr(), person);
		}
		else {
			this.deciding.declineOpen(number, reason, person);
		}
	}

	/** Gives it to somebody, to a team with nobody yet, or to nobody of its team. */
	@PostMapping(path = "/{number}/assignment", consumes = MediaType.APPLICATION_JSON_VALUE)
	ApiTicket assign(@PathVariable String number, CurrentPerson person, HttpServletRequest request) throws IOException {
		this.reading.requireAsTeam(number, person);
		this.writes.count(person);
		CallBody body = CallBody.of(request, Set.of(ASSIGNEE, TEAM));
		if (!body.names(ASSIGNEE) && !body.names(TEAM)) {
			body.found().add(ASSIGNEE, "api.field.missing");
		}
		Long team = team(body);
		Long assignee = assignee(body, number, team, person);
		body.found().throwIfAny();
		this.assignment.give(number, person, team, assignee);
		return ticket(number, person);
	}

	private @Nullable Long team(CallBody body) {
		List<String> named = body.values(TEAM);
		if (named.isEmpty()) {
			return null;
		}
		String wanted = named.get(0);
		Long team = this.teams.choices()
			.stream()
			.filter((one) -> one.name().equalsIgnoreCase(wanted) || Long.toString(one.id()).equals(wanted))
			.map(Choice::id)
			.findFirst()
			.orElse(null);
		if (team == null) {
			body.found().add(TEAM, "api.field.notTeam");
		}
		return team;
	}

	private @Nullable Long assignee(CallBody body, String number, @Nullable Long team, CurrentPerson person) {
		String named = body.text(ASSIGNEE);
		if (named == null || named.equalsIgnoreCase(person.email())) {
			return (named != null) ? person.id() : null;
		}
		long members = (team != null) ? team : this.records.find(number, person).ticket().teamId();
		Long assignee = this.teams.membersOf(members)
			.stream()
			.filter((one) -> one.email().equalsIgnoreCase(named))
			.map(PersonChoice::id)
			.findFirst()
			.orElse(null);
		if (assignee == null) {
			body.found().add(ASSIGNEE, "api.field.notMember");
		}
		return assignee;
	}

	/** What one may not see does not exist, whatever the body says. */
	private void require(String number, CurrentPerson person) {
		if (person.isTeam()) {
			this.reading.requireAsTeam(number, person);
		}
		else {
			this.reading.requireAsClient(number, person);
		}
	}

	private static @Nullable TicketScope scope(@Nullable String view, CurrentPerson person, CallFaults.Found found) {
		if (view == null || view.isBlank()) {
			return person.isTeam() ? TicketScope.QUEUE : TicketScope.MINE;
		}
		return switch (view) {
			case "mine" -> TicketScope.MINE;
			case "organization" -> TicketScope.ORGANIZATION;
			case "queue" -> TicketScope.QUEUE;
			default -> {
				found.add("view", "api.field.notView");
				yield null;
			}
		};
	}

	private static @Nullable TicketStatus status(String name, String field, CallFaults.Found found) {
		TicketStatus status = Stream.of(TicketStatus.values())
			.filter((one) -> one.name().equals(name))
			.findFirst()
			.orElse(null);
		if (status == null) {
			found.add(field, "api.field.notStatus",
					String.join(", ", Stream.of(TicketStatus.values()).map(Enum::name).toList()));
		}
		return status;
	}

	private static String required(CallBody body, String name, int longest) {
		String text = Objects.requireNonNullElse(body.text(name), "");
		if (text.isEmpty()) {
			body.found().add(name, "api.field.missing");
		}
		else if (text.length() > longest) {
			body.found().add(name, "api.field.tooLong", longest);
		}
		return text;
	}

	private static Visibility visibility(CallBody body, CurrentPerson person) {
		String named = Objects.requireNonNullElse(body.text("visibility"), Visibility.PUBLIC.name());
		if (named.equals(Visibility.INTERNAL.name()) && person.isTeam()) {
			return Visibility.INTERNAL;
		}
		if (!named.equals(Visibility.PUBLIC.name())) {
			body.found().add("visibility", person.isTeam() ? "api.field.notVisibility" : "api.field.publicOnly");
		}
		return Visibility.PUBLIC;
	}

	/**
	 * What the team says to whom an emergency has tells how it stands, unless it says
	 * that it does not.
	 */
	private static Set<Told> told(CallBody body, Visibility visibility, CurrentPerson person) {
		Boolean update = body.truth(UPDATE);
		if (update != null && (person.isClient() || (update && visibility == Visibility.INTERNAL))) {
			body.found().add(UPDATE, "api.field.publicUpdate");
		}
		return Boolean.FALSE.equals(update) ? Set.of() : Set.of(Told.UPDATE);
	}

	private List<Long> attachments(CallBody body, CurrentPerson person) {
		List<Long> ids = body.ids("attachments");
		if (ids.size() > this.rules.maxFiles()) {
			body.found().add("attachments", "files.refused.many", this.rules.maxFiles());
		}
		else if (this.files.pending(ids, person.id()).size() < ids.size()) {
			body.found().add("attachments", "files.refused.gone");
		}
		return ids;
	}

}
