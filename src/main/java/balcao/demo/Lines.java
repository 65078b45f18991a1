package balcao.demo;

import java.util.Map;
import java.util.Objects;

/** Finds the words for one ticket. */
final class Lines {

	private final Script script;

	private final Script.Scenario scenario;

	private final Script.Instance instance;

	private final Dice dice;

	Lines(Script script, Script.Scenario scenario, Script.Instance instance, Dice dice) {
		this.script = script;
		this.scenario = scenario;
		this.instance = instance;
		this.dice = dice;
	}

	/** A line of the case, else of its scenario. */
	String of(String name) {
		String own = this.instance.lines().getOrDefault(name, this.scenario.lines().get(name));
		return Objects.requireNonNull(own, () -> this.scenario.key() + " has no " + name);
	}

	/** A line after the solution: any where the case has a solution of its own. */
	String after(String name) {
		if (!this.instance.lines().containsKey("solution")) {
			return of(name);
		}
		return name.equals("reopening") ? either("again", "unclear") : either("mendedAgain", "cleared");
	}

	/** Something of the case itself, unless it is told otherwise than its scenario. */
	String note() {
		Map<String, String> lines = this.instance.lines().containsKey("diagnosis") ? this.instance.lines()
				: this.scenario.lines();
		String own = this.instance.lines().getOrDefault("note", lines.get("note"));
		return (own != null && this.dice.chance(0.8)) ? own : either("notes", "notesOnQuestions");
	}

	/** Something that is said of a fault, or of a question. */
	String either(String ofFault, String ofQuestion) {
		return saying(this.scenario.isDiagnosed() ? ofFault : ofQuestion);
	}

	String saying(String name) {
		return this.dice.pick(this.script.saying(name));
	}

}
