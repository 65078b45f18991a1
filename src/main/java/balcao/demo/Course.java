package balcao.demo;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import balcao.sla.Stage;
import balcao.sla.TargetName;
import balcao.ticket.TicketStatus;

/** Decides what happens to one ticket on the way to where it shall stand. */
final class Course {

	/** Nobody asks for news sooner. */
	private static final Duration PATIENCE = Duration.ofHours(5);

	private final Cast cast;

	private final Script script;

	private final Script.Scenario scenario;

	private final Script.Instance instance;

	private final Cast.Actor client;

	private final Dice dice;

	private final Plot plot = new Plot();

	private final int given;

	private final int severity;

	private Cast.Actor agent;

	Course(Cast cast, Script script, Script.Scenario scenario, Script.Instance instance, Cast.Actor client, Dice dice) {
		this.cast = cast;
		this.script = script;
		this.scenario = scenario;
		this.instance = instance;
		this.client = client;
		this.dice = dice;
		this.agent = dice.pick(cast.crewOf(scenario).agents());
		this.given = cast.severityOf(scenario);
		this.severity = (scenario.isDiagnosed() && dice.chance(0.06)) ? overruled(this.given) : this.given;
	}

	private int overruled(int severity) {
		return (severity == 4 || (severity > 1 && this.dice.chance(0.5))) ? severity - 1 : severity + 1;
	}

	/** Who has the ticket in the end. */
	Cast.Actor agent() {
		return this.agent;
	}

	/** Ends where the clock that runs on is in a stage, or where nothing more happens. */
	Plot to(TicketStatus end, @Nullable Stage stage) {
		switch (end) {
			case NEW -> wait(stage);
			case IN_PROGRESS -> work(stage);
			case WAITING_CLIENT -> waitForClient();
			case PROPOSAL_SENT -> propose();
			case REOPENED -> reopen(stage);
			case RESOLVED -> resolve();
			case CLOSED -> close();
			case DENIED -> deny();
			case CANCELLED -> cancel();
			case IN_APPROVAL -> throw new IllegalArgumentException("Approval is awaited on another calendar");
		}
		return this.plot;
	}

	/** Waits for approval, with so much business time gone. */
	Plot awaitApproval(Duration gone) {
		this.plot.pass(times(gone, this.dice.between(0.2, 0.6)));
		if (this.dice.chance(0.5)) {
			this.plot.then(this.agent, Deed.TAKE, "");
			note(1);
		}
		return this.plot;
	}

	private void wait(@Nullable Stage stage) {
		Duration whole = times(diagnosis(), fraction(stage));
		Duration first = times(whole, this.dice.between(0.2, 0.7));
		this.plot.pass(first);
		if (this.dice.chance(0.35)) {
			this.plot.then(this.agent, Deed.TAKE, "");
			note(0.5);
		}
		else if (this.dice.chance(0.25)) {
			this.plot.then(this.client, Deed.ANSWER, either("complements", "complementsOnQuestions"));
		}
		this.plot.pass(whole.minus(first));
	}

	private void work(@Nullable Stage stage) {
		if (isProject()) {
			approve();
			Duration whole = times(solution(), fraction(stage));
			accept(whole);
		}
		else if (!this.scenario.isDiagnosed() || this.dice.chance(0.2)) {
			Duration whole = times(this.cast.target(this.given, TargetName.DIAGNOSIS), fraction(stage));
			this.plot.pass(times(whole, 0.15)).then(this.agent, Deed.TAKE, "");
			this.plot.pass(times(whole, 0.25)).then(this.agent, Deed.REPLY, either("received", "receivedQuestions"));
			this.plot.pass(times(whole, 0.6));
		}
		else {
			develop(begin(times(solution(), fraction(stage))), 0.5);
		}
	}

	private void waitForClient() {
		Duration whole = times(diagnosis(), this.dice.between(0.2, 0.8));
		if (this.scenario.isDiagnosed() && this.dice.chance(0.3)) {
			develop(begin(whole.multipliedBy(2)), 0.2);
			this.plot.then(this.agent, Deed.ASK, saying("confirmations"));
		}
		else {
			take(whole);
			this.plot.then(this.agent, Deed.ASK, line("question"));
		}
		this.plot.pass(this.dice.hours(0.5, 18));
	}

	private void propose() {
		approve();
		this.plot.pass(times(diagnosis(), this.dice.between(0.2, 0.7)))
			.then(this.agent, Deed.PROPOSE, line("proposal"))
			.pass(this.dice.hours(0.5, 18));
	}

	private void reopen(@Nullable Stage stage) {
		Duration whole = times(solution(), fraction(stage));
		Duration first = times(whole, 0.6);
		solve(first);
		this.plot.pass(this.dice.hours(1, 16)).then(this.client, Deed.REOPEN, after("reopening"));
		this.plot.pass(times(whole.minus(first), 0.5));
		note(0.5);
		this.plot.pass(times(whole.minus(first), 0.5));
	}

	private void resolve() {
		finish();
		if (this.dice.chance(0.3)) {
			this.plot.pass(this.dice.minutes(10, 40)).then(this.client, Deed.ANSWER, thanks());
		}
		this.plot.pass(this.dice.hours(0.5, 24));
	}

	private void close() {
		finish();
		if (this.scenario.mayBeReopened(this.instance) && this.dice.chance(0.1)) {
			this.plot.pass(this.dice.hours(1, 20)).then(this.client, Deed.REOPEN, after("reopening"));
			this.plot.pass(times(solution(), this.dice.between(0.03, 0.2)))
				.then(this.agent, Deed.RESOLVE, after("mended"));
		}
		boolean thanked = this.dice.chance(0.8);
		if (thanked) {
			this.plot.pass(this.dice.minutes(6, 300)).then(this.client, Deed.ANSWER, thanks());
		}
		if (thanked && this.dice.chance(0.75)) {
			this.plot.pass(this.dice.minutes(1, 5)).then(this.client, Deed.CLOSE, "");
		}
		else {
			this.plot.pass(this.dice.hours(30, 60)).then(this.agent, Deed.CLOSE, "");
		}
	}

	private void deny() {
		this.plot.pass(this.dice.hours(0.5, 3)).then(this.agent, Deed.TAKE, "");
		note(0.6);
		this.plot.pass(this.dice.hours(1, 11)).then(this.agent, Deed.DENY, line("denial"));
	}

	private void cancel() {
		this.plot.pass(this.dice.minutes(15, 200)).then(this.client, Deed.ANSWER, saying("cancellations"));
		this.plot.pass(this.dice.minutes(1, 3)).then(this.client, Deed.CANCEL, "");
	}

	/** Resolved, mostly in time. */
	private void finish() {
		boolean late = this.dice.chance(0.12);
		double share = this.dice.between(0.0, 1.0);
		Duration whole = times(solution(), late ? 1.02 + 0.5 * share : 0.22 + 0.7 * share);
		if (!isProject()) {
			solve(whole);
			return;
		}
		approve();
		if (this.dice.chance(0.25)) {
			this.plot.pass(times(diagnosis(), this.dice.between(0.2, 0.7)))
				.then(this.agent, Deed.PROPOSE, line("proposal"));
			this.plot.pass(this.dice.hours(2, 25)).then(this.client, Deed.DECLINE, line("decline"));
			this.plot.pass(this.dice.hours(0.5, 5)).then(this.agent, Deed.RESOLVE, saying("shelved"));
		}
		else {
			accept(whole);
			this.plot.then(this.agent, Deed.RESOLVE, line("solution"));
		}
	}

	/** Solved after so much time on the clock of the solution. */
	private void solve(Duration whole) {
		if (!this.scenario.isDiagnosed() || this.dice.chance(0.15)) {
			Duration within = shorter(whole, times(diagnosis(), this.dice.between(0.1, 0.95)));
			take(times(within, 0.5));
			ask(0.35);
			this.plot.pass(times(within, 0.5)).then(this.agent, Deed.ANSWER_AT_ONCE, line("solution"));
		}
		else {
			develop(begin(whole), 0.2);
			this.plot.then(this.agent, Deed.RESOLVE, line("solution"));
		}
	}

	/** From the opening to the diagnosis; answers what is left of the time. */
	private Duration begin(Duration whole) {
		double share = this.dice.chance(0.08) ? this.dice.between(1.05, 1.5) : this.dice.between(0.3, 0.9);
		Duration first = shorter(times(whole, 0.4), times(diagnosis(), share));
		take(times(first, 0.6));
		ask(0.45);
		this.plot.pass(times(first, 0.4)).then(this.agent, Deed.DIAGNOSE, line("diagnosis"));
		return whole.minus(first);
	}

	/** From the diagnosis on, for so long. */
	private void develop(Duration rest, double impatience) {
		this.plot.pass(times(rest, 0.3));
		if (this.dice.chance(0.6)) {
			this.plot.then(this.agent, Deed.REPLY, line("update"));
		}
		this.plot.pass(times(rest, 0.2));
		if (rest.compareTo(PATIENCE) > 0 && this.dice.chance(impatience)) {
			this.plot.then(this.client, Deed.ANSWER, saying("nudges"));
			this.plot.pass(times(rest, 0.05)).then(this.agent, Deed.REPLY, saying("nudgeReplies"));
			this.plot.pass(times(rest, 0.15));
		}
		else {
			this.plot.pass(times(rest, 0.2));
		}
		if (this.dice.chance(0.15)) {
			this.plot.then(this.agent, Deed.ASK, saying("confirmations"));
			this.plot.pass(this.dice.hours(0.3, 8)).then(this.client, Deed.ANSWER, saying("confirmed"));
		}
		this.plot.pass(times(rest, 0.3));
	}

	private void take(Duration until) {
		this.plot.pass(times(until, 0.5));
		if (!isProject() && this.dice.chance(0.05)) {
			Cast.Crew crew = this.cast.crewOf(this.scenario);
			Cast.Crew other = this.cast
				.crew(crew.name().equals("Suporte Omnicanal") ? "Assistentes Virtuais" : "Suporte Omnicanal");
			Cast.Actor receiver = this.dice.pick(other.agents());
			this.plot.then(this.agent, Deed.handOver(other, receiver), saying("handovers"));
			this.agent = receiver;
		}
		else {
			this.plot.then(this.agent, Deed.TAKE, "");
		}
		if (this.severity != this.given) {
			this.plot.then(this.agent, Deed.overrule(this.severity),
					saying((this.severity < this.given) ? "overrulesUp" : "overrulesDown"));
		}
		note(0.4);
		this.plot.pass(times(until, 0.5));
	}

	private void note(double probability) {
		if (this.dice.chance(probability)) {
			this.plot.then(this.agent, Deed.NOTE, note());
		}
	}

	/** Something of the case itself, unless it is told otherwise than its scenario. */
	private String note() {
		Map<String, String> lines = this.instance.lines().containsKey("diagnosis") ? this.instance.lines()
				: this.scenario.lines();
		String own = this.instance.lines().getOrDefault("note", lines.get("note"));
		if (own != null && this.dice.chance(0.8)) {
			return own;
		}
		return saying((this.scenario.isDiagnosed() || isProject()) ? "notes" : "notesOnQuestions");
	}

	/** Maybe asks first; the clocks stand still until the answer. */
	private void ask(double probability) {
		if (this.dice.chance(probability)) {
			this.plot.then(this.agent, Deed.ASK, line("question"));
			this.plot.pass(this.dice.hours(0.2, 9))
				.then(this.client, Deed.ANSWER, line("answer"), this.instance.answerFile());
		}
	}

	private void approve() {
		Duration until = this.dice.hours(1, 8);
		this.plot.pass(times(until, 0.5)).then(this.agent, Deed.TAKE, "");
		note(0.5);
		this.plot.pass(times(until, 0.5)).then(this.agent, Deed.APPROVE, line("approval"));
	}

	/** From the approval on: proposed, accepted and worked on. */
	private void accept(Duration whole) {
		Duration first = shorter(times(whole, 0.4), times(diagnosis(), this.dice.between(0.2, 0.8)));
		this.plot.pass(first).then(this.agent, Deed.PROPOSE, line("proposal"));
		this.plot.pass(this.dice.hours(1, 18)).then(this.client, Deed.ACCEPT, "");
		this.plot.pass(times(whole.minus(first), 0.5)).then(this.agent, Deed.REPLY, line("update"));
		this.plot.pass(times(whole.minus(first), 0.5));
	}

	private boolean isProject() {
		return this.cast.needsApproval(this.scenario);
	}

	private Duration diagnosis() {
		return this.cast.target(this.severity, TargetName.DIAGNOSIS);
	}

	private Duration solution() {
		return this.cast.target(this.severity, TargetName.SOLUTION);
	}

	/** How much of the promise is used up in a stage, clear of its edges. */
	private double fraction(@Nullable Stage stage) {
		return switch (Objects.requireNonNull(stage)) {
			case GREEN -> this.dice.between(0.06, 0.44);
			case YELLOW -> this.dice.between(0.54, 0.74);
			case RED -> this.dice.between(0.82, 0.93);
			case BREACHED -> this.dice.between(1.05, 1.35);
		};
	}

	/** Something that is said of a fault, or of a question. */
	private String either(String ofFault, String ofQuestion) {
		return saying(this.scenario.isDiagnosed() ? ofFault : ofQuestion);
	}

	private String saying(String name) {
		return this.dice.pick(this.script.saying(name));
	}

	private String thanks() {
		return either("thanks", "thanksForAnswers");
	}

	/** A line of the case, else of its scenario. */
	private String line(String name) {
		String own = this.instance.lines().getOrDefault(name, this.scenario.lines().get(name));
		return Objects.requireNonNull(own, () -> this.scenario.key() + " has no " + name);
	}

	/** A line after the solution: any where the case has a solution of its own. */
	private String after(String name) {
		if (!this.instance.lines().containsKey("solution")) {
			return line(name);
		}
		return name.equals("reopening") ? either("again", "unclear") : either("mendedAgain", "cleared");
	}

	private static Duration times(Duration duration, double share) {
		return Duration.ofSeconds(Math.round(duration.toSeconds() * share));
	}

	private static Duration shorter(Duration one, Duration other) {
		return (one.compareTo(other) < 0) ? one : other;
	}

}
