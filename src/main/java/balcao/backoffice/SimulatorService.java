package balcao.backoffice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.severity.SeverityDecision;
import balcao.severity.SeverityService;
import balcao.severity.Source;
import balcao.sla.ContractService;
import balcao.sla.DeadlineExplanation;
import balcao.sla.DeadlineSimulation;
import balcao.sla.SimulatedRequest;

/** Tries out requests: which row, which contract, which deadlines, and why not others. */
@Service
@Transactional(readOnly = true)
public class SimulatorService {

	private final CandidateRows rows;

	private final SimulatedTickets tickets;

	private final SeverityService severities;

	private final ContractService contracts;

	private final DeadlineSimulation deadlines;

	SimulatorService(CandidateRows rows, SimulatedTickets tickets, SeverityService severities,
			ContractService contracts, DeadlineSimulation deadlines) {
		this.rows = rows;
		this.tickets = tickets;
		this.severities = severities;
		this.contracts = contracts;
		this.deadlines = deadlines;
	}

	/** What a ticket was opened with. */
	public Optional<SimulatedTicket> ticket(String number) {
		return this.tickets.find(number);
	}

	public Simulation simulate(SimulatorQuestion question) {
		Instant at = question.openedAt();
		Optional<CandidateRows.Edition> edition = this.rows.edition(at, question.drafts());
		List<CandidateRow> candidates = edition
			.map((one) -> decided(this.rows.of(one.id(), question.subject()), question))
			.orElse(List.of());
		Optional<CandidateRow> winner = candidates.stream()
			.filter((row) -> row.fate() == CandidateRow.Fate.DECIDES)
			.findFirst();
		Optional<SeverityDecision> level = winner.isPresent() ? Optional.empty()
				: edition.flatMap((one) -> this.severities.decide(question.about(), one.id()));
		Integer severity = (question.severity() != null) ? question.severity()
				: winner.map(CandidateRow::severity).or(() -> level.map(SeverityDecision::severity)).orElse(null);
		Source source = (question.severity() != null) ? Source.PERSON
				: winner.isPresent() ? Source.MATRIX : level.map((decision) -> decision.by().source()).orElse(null);
		return new Simulation(severity, source, edition.map(CandidateRows.Edition::number).orElse(null), candidates,
				this.contracts.considered(question.organizationId(), question.subject().productId(), at),
				(severity != null) ? deadlines(question, severity) : List.of());
	}

	/** Of those that fit the one with the most cells, as the matrix decides. */
	private static List<CandidateRow> decided(List<CandidateRow> rows, SimulatorQuestion question) {
		boolean asked = question.subject().productId() != null || question.subject().impactId() != null;
		Optional<CandidateRow> winner = rows.stream()
			.filter((row) -> asked && row.fits())
			.max(Comparator.comparingInt(CandidateRow::filled)
				.thenComparing(CandidateRow::id, Comparator.reverseOrder()));
		List<CandidateRow> ordered = new ArrayList<>();
		winner.ifPresent((row) -> ordered.add(row.deciding()));
		rows.stream().filter((row) -> winner.filter(row::equals).isEmpty()).forEach(ordered::add);
		return ordered;
	}

	private List<DeadlineExplanation> deadlines(SimulatorQuestion question, int severity) {
		return this.deadlines.simulate(new SimulatedRequest(question.openedAt(), question.organizationId(),
				question.subject().productId(), severity, question.about().priority(), question.needsApproval(),
				question.pause(), question.holiday(), question.drafts()));
	}

}
