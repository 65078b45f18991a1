package balcao.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A version of a diagnosis as the team reads it.
 *
 * @param cause its name in the list
 */
public record DiagnosisLine(int number, DiagnosisTerms terms, @Nullable String cause, @Nullable String affectedVersion,
		String author, Instant at) {

}
