package balcao.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the two sentences of the failure instead of a stack trace. */
final class PresetTokenFailureAnalyzer extends AbstractFailureAnalyzer<PresetTokenFailure> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, PresetTokenFailure cause) {
		return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
	}

}
