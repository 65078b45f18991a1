package balcao.ticket;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import balcao.severity.SeverityDecision;
import balcao.severity.SeverityQuestion;
import balcao.severity.Source;

/**
 * How severe a request is, and why.
 *
 * @param decision what the matrix or a level table answered; empty where the type of
 * request decides
 * @param because the row of the matrix, the level or the request type, in words
 */
record SeverityJudgement(SeverityQuestion question, Optional<SeverityDecision> decision, int severity, String because) {

	Source origin() {
		return this.decision.map((one) -> one.by().source()).orElse(Source.REQUEST_TYPE);
	}

	SeveritySource source() {
		return SeveritySource.of(origin());
	}

	@Nullable Long rowId() {
		return this.decision.map(SeverityDecision::rowId).orElse(null);
	}

}
