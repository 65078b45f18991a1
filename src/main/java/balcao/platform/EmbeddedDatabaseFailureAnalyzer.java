package balcao.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the two sentences of the failure instead of a stack trace. */
final class EmbeddedDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<EmbeddedDatabaseFailure> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, EmbeddedDatabaseFailure cause) {
		return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
	}

}
