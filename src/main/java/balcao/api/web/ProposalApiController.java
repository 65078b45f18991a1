package balcao.api.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import balcao.platform.CurrentPerson;
import balcao.platform.FileRules;
import balcao.platform.FileStore;
import balcao.platform.PublicAddress;
import balcao.sales.ProposalDeciding;
import balcao.sales.ProposalReading;
import balcao.sales.ProposalReceipt;
import balcao.sales.ProposalSending;
import balcao.sales.ProposalTerms;
import balcao.ticket.TicketReading;

/**
 * Proposals for programs: the team sends them, clients decide on them, both read them.
 */
@RestController
@RequestMapping(path = "/api/v1/tickets/{number}/proposals", produces = MediaType.APPLICATION_JSON_VALUE)
class ProposalApiController {

	private static final int LONGEST_WORDS = 4_000;

	private static final String REASON = "reason";

	private final ProposalReading reading;

	private final ProposalSending sending;

	private final ProposalDeciding deciding;

	private final TicketReading tickets;

	private final FileStore files;

	private final FileRules rules;

	private final Writes writes;

	private final PublicAddress address;

	ProposalApiController(ProposalReading reading, ProposalSending sending, ProposalDeciding deciding,
			TicketReading tickets, FileStore files, FileRules rules, Writes writes, PublicAddress address) {
		this.reading = reading;
		this.sending = sending;
		this.deciding = deciding;
		this.tickets = tickets;
		this.files = files;
		this.rules = rules;
		this.writes = writes;
		this.address = address;
	}

	@GetMapping
	ApiProposal.Rows list(@PathVariable String number, CurrentPerson person) {
		return new ApiProposal.Rows(this.reading.list(number, person).stream().map(ApiProposal.Row::of).toList());
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<ApiProposal> send(@PathVariable String number, CurrentPerson person, HttpServletRequest request)
			throws IOException {
		this.tickets.requireAsTeam(number, person);
		this.writes.count(person);
		CallBody body = CallBody.of(request, ProposalBody.MEMBERS);
		ProposalTerms terms = ProposalBody.read(body);
		String words = Objects.requireNonNullElse(body.text("message"), "");
		if (words.length() > LONGEST_WORDS) {
			body.found().add("message", "api.field.tooLong", LONGEST_WORDS);
		}
		List<Long> attachments = body.ids("attachments");
		if (attachments.size() > this.rules.maxFiles()) {
			body.found().add("attachments", "files.refused.many", this.rules.maxFiles());
		}
		else if (this.files.pending(attachments, person.id()).size() < attachments.size()) {
			body.found().add("attachments", "files.refused.gone");
		}
		body.found().throwIfAny();
		long id = this.sending.propose(number, Objects.requireNonNull(terms), attachments, words, person);
		return ResponseEntity
			.created(UriComponentsBuilder
				.fromUriString(this.address.of("/api/v1/tickets/" + number + "/proposals/" + id))
				.build()
				.toUri())
			.body(proposal(number, id, person));
	}

	@GetMapping("/{id}")
	ApiProposal proposal(@PathVariable String number, @PathVariable long id, CurrentPerson person) {
		return ApiProposal.of(this.reading.sheet(number, id, person));
	}

	@GetMapping("/{id}/receipt")
	ApiProposal.Receipt receipt(@PathVariable String number, @PathVariable long id, CurrentPerson person) {
		ProposalReceipt receipt = this.reading.receipt(number, id, person);
		return new ApiProposal.Receipt(receipt.document(), receipt.sha256());
	}

	@PostMapping(path = "/{id}/acceptance", consumes = MediaType.APPLICATION_JSON_VALUE)
	ApiProposal accept(@PathVariable String number, @PathVariable long id, CurrentPerson person,
			HttpServletRequest request) throws IOException {
		this.tickets.requireAsClient(number, person);
		this.reading.sheet(number, id, person);
		this.writes.count(person);
		CallBody body = CallBody.of(request, Set.of("lines"));
		List<Integer> lines = lines(body);
		body.found().throwIfAny();
		this.deciding.accept(number, id, lines, request.getRemoteAddr(), person);
		return proposal(number, id, person);
	}

	private static List<Integer> lines(CallBody body) {
		List<Integer> lines = new ArrayList<>();
		for (String place : body.values("lines")) {
			if (place.matches("[1-9]\\d?")) {
				lines.add(Integer.valueOf(place));
			}
			else {
				body.found().add("lines", "api.field.notLine");
			}
		}
		return lines;
	}

	@PostMapping(path = "/{id}/refusal", consumes = MediaType.APPLICATION_JSON_VALUE)
	ApiProposal decline(@PathVariable String number, @PathVariable long id, CurrentPerson person,
			HttpServletRequest request) throws IOException {
		this.tickets.requireAsClient(number, person);
		this.reading.sheet(number, id, person);
		this.writes.count(person);
		this.deciding.decline(number, id, reason(request), person);
		return proposal(number, id, person);
	}

	@PostMapping(path = "/{id}/adjustment", consumes = MediaType.APPLICATION_JSON_VALUE)
	ApiProposal askForChange(@PathVariable String number, @PathVariable long id, CurrentPerson person,
			HttpServletRequest request) throws IOException {
		this.tickets.requireAsClient(number, person);
		this.reading.sheet(number, id, person);
		this.writes.count(person);
		this.deciding.askForChange(number, id, reason(request), person);
		return proposal(number, id, person);
	}

	private static String reason(HttpServletRequest request) throws IOException {
		CallBody body = CallBody.of(request, Set.of(REASON));
		String reason = Objects.requireNonNullElse(body.text(REASON), "");
		if (reason.isBlank()) {
			body.found().add(REASON, "api.field.missing");
		}
		else if (reason.length() > LONGEST_WORDS) {
			body.found().add(REASON, "api.field.tooLong", LONGEST_WORDS);
		}
		body.found().throwIfAny();
		return reason;
	}

}
