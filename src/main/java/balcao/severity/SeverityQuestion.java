package balcao.severity;

import org.jspecify.annotations.Nullable;

import balcao.catalog.Priority;
import balcao.catalog.Subject;

/**
 * What is known of a request when its severity is asked for.
 *
 * @param about what the matrix judges; one without any part is not shown to the matrix
 * @param impactLevel from 1, the gravest, to 4
 */
public record SeverityQuestion(Subject about, @Nullable Integer impactLevel, @Nullable Priority priority) {

	private static final Subject NOTHING = new Subject(null, null, null, null);

	/** A question for the matrix alone. */
	public static SeverityQuestion of(Subject about) {
		return new SeverityQuestion(about, null, null);
	}

	/** A question for the levels alone. */
	public static SeverityQuestion of(@Nullable Integer impactLevel, @Nullable Priority priority) {
		return new SeverityQuestion(NOTHING, impactLevel, priority);
	}

	static boolean isForTheMatrix(Subject about) {
		return !about.equals(NOTHING);
	}

}
