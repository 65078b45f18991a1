package balcao.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** What people say in the demo. */
record Script(Map<String, List<String>> sayings, List<Scenario> scenarios) {

	/** The ways to say something that belongs to no scenario. */
	List<String> saying(String name) {
		return Objects.requireNonNull(this.sayings.get(name), name);
	}

	/**
	 * A kind of problem with the words of both sides; braces hold what differs from
	 * ticket to ticket.
	 *
	 * @param weight how often it happens, against the others
	 */
	record Scenario(String key, String type, @Nullable String product, @Nullable String module,
			@Nullable String situation, @Nullable String impact, int weight, List<Instance> cases,
			Map<String, String> lines) {

		/** Whether there is something to find out before it is solved. */
		boolean isDiagnosed() {
			return this.lines.containsKey("diagnosis");
		}

		boolean mayBeReopened(Instance instance) {
			return this.lines.containsKey("reopening") || instance.lines().containsKey("solution");
		}

	}

	/**
	 * One way in which a scenario shows itself, with the lines that are its own.
	 *
	 * @param only "goods" or "services" where it fits only such clients
	 * @param file comes with the description
	 * @param answerFile comes with the answer to a question
	 */
	record Instance(String subject, String description, @Nullable String only, Map<String, String> lines,
			@Nullable Enclosure file, @Nullable Enclosure answerFile) {

		boolean fits(Company.Client client) {
			return this.only == null || this.only.equals(client.goods() ? "goods" : "services");
		}

	}

	/** A file that comes with what is said. */
	record Enclosure(String name, String resource) {

	}

}
