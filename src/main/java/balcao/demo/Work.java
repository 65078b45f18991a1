package balcao.demo;

import java.time.Duration;

import balcao.sla.TargetName;

/** What is done about one ticket, stretch by stretch. */
final class Work {

	/** Nobody asks for news sooner. */
	private static final Duration PATIENCE = Duration.ofHours(5);

	private final Cast cast;

	private final Script.Scenario scenario;

	private final Script.Instance instance;

	private final Cast.Actor client;

	private final Lines lines;

	private final Dice dice;

	private final Plot plot;

	private final int given;

	private final int severity;

	private Cast.Actor agent;

	Work(Cast cast, Script.Scenario scenario, Script.Instance instance, Cast.Actor client, Lines lines, Dice dice,
			Plot plot) {
		this.cast = cast;
		this.scenario = scenario;
		this.instance = instance;
		this.client = client;
		this.lines = lines;
		this.dice = dice;
		this.plot = plot;
		this.agent = dice.pick(cast.crewOf(scenario).agents());
		this.given = cast.severityOf(scenario);
		this.severity = (scenario.isDiagnosed() && dice.chance(0.06)) ? overruled(this.given) : this.given;
	}

	private int overruled(int severity) {
		return (severity == 4 || (severity > 1 && this.dice.chance(0.5))) ? severity - 1 : severity + 1;
	}

	/** Who has the ticket now. */
	Cast.Actor agent() {
		return this.agent;
	}

	boolean isProject() {
		return this.cast.needsApproval(this.scenario);
	}

	/** The promise of a diagnosis, before anybody overrules the severity. */
	Duration firstDiagnosis() {
		return this.cast.target(this.given, TargetName.DIAGNOSIS);
	}

	Duration diagnosis() {
		return this.cast.target(this.severity, TargetName.DIAGNOSIS);
	}

	Duration solution() {
		return this.cast.target(this.severity, TargetName.SOLUTION);
	}

	/** Solved after so much time at most; answers how much it took. */
	Duration solve(Duration whole) {
		if (!this.scenario.isDiagnosed() || this.dice.chance(0.15)) {
			Duration within = Plot.shorter(whole, Plot.share(diagnosis(), this.dice.between(0.1, 0.95)));
			take(Plot.share(within, 0.5));
			ask(0.35);
			this.plot.pass(Plot.share(within, 0.5)).then(this.agent, Deed.ANSWER_AT_ONCE, this.lines.of("solution"));
			return within;
		}
		develop(begin(whole), 0.2);
		this.plot.then(this.agent, Deed.RESOLVE, this.lines.of("solution"));
		return whole;
	}

	/** From the opening to the diagnosis; answers what is left of the time. */
	Duration begin(Duration whole) {
		double share = this.dice.chance(0.08) ? this.dice.between(1.05, 1.5) : this.dice.between(0.3, 0.9);
		Duration first = Plot.shorter(Plot.share(whole, 0.4), Plot.share(diagnosis(), share));
		take(Plot.share(first, 0.6));
		ask(0.45);
		this.plot.pass(Plot.share(first, 0.4)).then(this.agent, Deed.DIAGNOSE, this.lines.of("diagnosis"));
		return whole.minus(first);
	}

	/** From the diagnosis on, for so long. */
	void develop(Duration rest, double impatience) {
		this.plot.pass(Plot.share(rest, 0.3));
		if (this.dice.chance(0.6)) {
			this.plot.then(this.agent, Deed.REPLY, this.lines.of("update"));
		}
		this.plot.pass(Plot.share(rest, 0.2));
		if (rest.compareTo(PATIENCE) > 0 && this.dice.chance(impatience)) {
			this.plot.then(this.client, Deed.ANSWER, this.lines.saying("nudges"));
			this.plot.pass(Plot.share(rest, 0.05)).then(this.agent, Deed.REPLY, this.lines.saying("nudgeReplies"));
			this.plot.pass(Plot.share(rest, 0.15));
		}
		else {
			this.plot.pass(Plot.share(rest, 0.2));
		}
		if (this.dice.chance(0.15)) {
			this.plot.then(this.agent, Deed.ASK, this.lines.saying("confirmations"));
			this.plot.pass(this.dice.hours(0.3, 8)).then(this.client, Deed.ANSWER, this.lines.saying("confirmed"));
		}
		this.plot.pass(Plot.share(rest, 0.3));
	}

	void take(Duration until) {
		this.plot.pass(Plot.share(until, 0.5));
		if (!isProject() && this.dice.chance(0.05)) {
			Cast.Crew crew = this.cast.crewOf(this.scenario);
			Cast.Crew other = this.cast
				.crew(crew.name().equals("Suporte Omnicanal") ? "Assistentes Virtuais" : "Suporte Omnicanal");
			Cast.Actor receiver = this.dice.pick(other.agents());
			this.plot.then(this.agent, Deed.handOver(other, receiver), this.lines.saying("handovers"));
			this.agent = receiver;
		}
		else {
			this.plot.then(this.agent, Deed.TAKE, "");
		}
		if (this.severity != this.given) {
			this.plot.then(this.agent, Deed.overrule(this.severity),
					this.lines.saying((this.severity < this.given) ? "overrulesUp" : "overrulesDown"));
		}
		note(0.4);
		this.plot.pass(Plot.share(until, 0.5));
	}

	void note(double probability) {
		if (this.dice.chance(probability)) {
			this.plot.then(this.agent, Deed.NOTE, this.lines.note());
		}
	}

	/** Maybe asks first; the clocks stand still until the answer. */
	private void ask(double probability) {
		if (this.dice.chance(probability)) {
			this.plot.then(this.agent, Deed.ASK, this.lines.of("question"));
			this.plot.pass(this.dice.hours(0.2, 9))
				.then(this.client, Deed.ANSWER, this.lines.of("answer"), this.instance.answerFile());
		}
	}

	void approve() {
		Duration until = this.dice.hours(1, 8);
		this.plot.pass(Plot.share(until, 0.5)).then(this.agent, Deed.TAKE, "");
		note(0.5);
		this.plot.pass(Plot.share(until, 0.5)).then(this.agent, Deed.APPROVE, this.lines.of("approval"));
	}

	/** From the approval on: proposed, accepted and worked on. */
	void accept(Duration whole) {
		Duration first = Plot.shorter(Plot.share(whole, 0.4), Plot.share(diagnosis(), this.dice.between(0.2, 0.8)));
		this.plot.pass(first).then(this.agent, Deed.PROPOSE, this.lines.of("proposal"));
		this.plot.pass(this.dice.hours(1, 18)).then(this.client, Deed.ACCEPT, "");
		this.plot.pass(Plot.share(whole.minus(first), 0.5)).then(this.agent, Deed.REPLY, this.lines.of("update"));
		this.plot.pass(Plot.share(whole.minus(first), 0.5));
	}

}
