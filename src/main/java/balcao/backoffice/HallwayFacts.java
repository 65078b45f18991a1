package balcao.backoffice;

import java.util.List;
import java.util.Map;

/**
 * How the configuration stands.
 *
 * @param counts how many there are, by the name of the card
 * @param dismissed whether the check-list was put away
 */
public record HallwayFacts(Map<String, Long> counts, List<Problem> problems, List<Step> steps, boolean dismissed) {

	/** How many steps are done. */
	public long done() {
		return this.steps.stream().filter(Step::done).count();
	}

	/** Whether the check-list is still worth showing. */
	public boolean showsSteps() {
		return !this.dismissed && done() < this.steps.size();
	}

	/**
	 * Something to mend.
	 *
	 * @param card the card it belongs to
	 * @param name the last part of its message key
	 * @param count the first argument of the message
	 * @param path where to mend it
	 */
	public record Problem(String card, String name, long count, String path) {

	}

	/**
	 * A step of a new installation, done or not by the facts.
	 *
	 * @param path where it is done
	 */
	public record Step(String name, boolean done, String path) {

	}

}
