package balcao.ticket;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.catalog.CatalogService;
import balcao.catalog.SubjectNames;
import balcao.intake.Answers;
import balcao.intake.RequestTypeCard;
import balcao.severity.LevelKind;
import balcao.severity.SeverityDecision;
import balcao.severity.SeverityLevel;
import balcao.severity.SeverityQuestion;
import balcao.severity.SeverityService;

/** Says how severe a request is and why, and keeps what was asked. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class SeverityJudging {

	private final SeverityService severities;

	private final CatalogService catalog;

	SeverityJudging(SeverityService severities, CatalogService catalog) {
		this.severities = severities;
		this.catalog = catalog;
	}

	/** By what is in force at an instant; the type of request where nothing answers. */
	SeverityJudgement judge(RequestTypeCard type, SeverityQuestion question, Answers answers, Instant now) {
		Optional<SeverityDecision> decision = this.severities.decide(question, now);
		return new SeverityJudgement(question, decision,
				decision.map(SeverityDecision::severity).orElse(type.defaultSeverity()),
				decision.map((one) -> because(one, answers)).orElse(type.name()));
	}

	/**
	 * Keeps what was asked for a new ticket, so that another matrix can be tried on it.
	 */
	void remember(Ticket ticket, SeverityJudgement judgement, Instant now) {
		this.severities.remember(ticket.id(), ticket.number(), ticket.organizationId(), judgement.question(),
				ticket.severity(), judgement.origin(), judgement.decision().orElse(null), now);
	}

	private String because(SeverityDecision decision, Answers answers) {
		return switch (decision.by()) {
			case MATRIX_ROW ->
				words(this.catalog.names(this.severities.subjectOf(Objects.requireNonNull(decision.rowId()))));
			case IMPACT_LEVEL -> level(LevelKind.IMPACT, Objects.requireNonNull(answers.impactLevel()));
			case PRIORITY -> level(LevelKind.PRIORITY, Objects.requireNonNull(answers.priority()).level());
		};
	}

	private String level(LevelKind kind, int level) {
		return this.severities.levels(kind)
			.stream()
			.filter((one) -> one.level() == level)
			.map(SeverityLevel::name)
			.findFirst()
			.orElseGet(() -> Integer.toString(level));
	}

	static String words(SubjectNames names) {
		return Stream.of(names.product(), names.module(), names.situation(), names.impact())
			.filter((word) -> word != null)
			.distinct()
			.collect(Collectors.joining(" · "));
	}

}
