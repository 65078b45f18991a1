package balcao.demo;

import java.time.Duration;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import balcao.sla.Stage;
import balcao.ticket.TicketStatus;

/** Decides what happens to one ticket on the way to where it shall stand. */
final class Course {

	private final boolean reopens;

	private final Cast.Actor client;

	private final Lines lines;

	private final Dice dice;

	private final Plot plot = new Plot();

	private final Work work;

	private final boolean diagnosed;

	Course(Cast cast, Script script, Script.Scenario scenario, Script.Instance instance, Cast.Actor client, Dice dice) {
		this.reopens = scenario.mayBeReopened(instance);
		this.diagnosed = scenario.isDiagnosed();
		this.client = client;
		this.dice = dice;
		this.lines = new Lines(script, scenario, instance, dice);
		this.work = new Work(cast, scenario, instance, client, this.lines, dice, this.plot);
	}

	/** Who has the ticket in the end. */
	Cast.Actor agent() {
		return this.work.agent();
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
		this.plot.pass(Plot.share(gone, this.dice.between(0.2, 0.6)));
		if (this.dice.chance(0.5)) {
			this.plot.then(this.work.agent(), Deed.TAKE, "");
			this.work.note(1);
		}
		return this.plot;
	}

	private void wait(@Nullable Stage stage) {
		Duration whole = Plot.share(this.work.firstDiagnosis(), fraction(stage));
		Duration first = Plot.share(whole, this.dice.between(0.2, 0.7));
		this.plot.pass(first);
		if (this.dice.chance(0.35)) {
			this.plot.then(this.work.agent(), Deed.TAKE, "");
			this.work.note(0.5);
		}
		else if (this.dice.chance(0.25)) {
			this.plot.then(this.client, Deed.ANSWER, this.lines.either("complements", "complementsOnQuestions"));
		}
		this.plot.pass(whole.minus(first));
	}

	private void work(@Nullable Stage stage) {
		if (this.work.isProject()) {
			this.work.approve();
			Duration whole = Plot.share(this.work.solution(), fraction(stage));
			this.work.accept(whole);
		}
		else if (!this.diagnosed || this.dice.chance(0.2)) {
			Duration whole = Plot.share(this.work.firstDiagnosis(), fraction(stage));
			this.plot.pass(Plot.share(whole, 0.15)).then(this.work.agent(), Deed.TAKE, "");
			this.plot.pass(Plot.share(whole, 0.25))
				.then(this.work.agent(), Deed.REPLY, this.lines.either("received", "receivedQuestions"));
			this.plot.pass(Plot.share(whole, 0.6));
		}
		else {
			this.work.develop(this.work.begin(Plot.share(this.work.solution(), fraction(stage))), 0.5);
		}
	}

	private void waitForClient() {
		Duration whole = Plot.share(this.work.diagnosis(), this.dice.between(0.2, 0.8));
		if (this.diagnosed && this.dice.chance(0.3)) {
			this.work.develop(this.work.begin(whole.multipliedBy(2)), 0.2);
			this.plot.then(this.work.agent(), Deed.ASK, this.lines.saying("confirmations"));
		}
		else {
			this.work.take(whole);
			this.plot.then(this.work.agent(), Deed.ASK, this.lines.of("question"));
		}
		this.plot.pass(this.dice.hours(0.5, 18));
	}

	private void propose() {
		this.work.approve();
		this.plot.pass(Plot.share(this.work.diagnosis(), this.dice.between(0.2, 0.7)))
			.then(this.work.agent(), Deed.PROPOSE, this.lines.of("proposal"))
			.pass(this.dice.hours(0.5, 18));
	}

	private void reopen(@Nullable Stage stage) {
		Duration whole = Plot.share(this.work.solution(), fraction(stage));
		Duration rest = whole.minus(this.work.solve(Plot.share(whole, 0.6)));
		this.plot.pass(this.dice.hours(1, 16)).then(this.client, Deed.REOPEN, this.lines.after("reopening"));
		this.plot.pass(Plot.share(rest, 0.5));
		this.work.note(0.5);
		this.plot.pass(Plot.share(rest, 0.5));
	}

	private void resolve() {
		finish();
		if (this.dice.chance(0.3)) {
			this.plot.pass(this.dice.minutes(10, 40))
				.then(this.client, Deed.ANSWER, this.lines.either("thanks", "thanksForAnswers"));
		}
		this.plot.pass(this.dice.hours(0.5, 24));
	}

	private void close() {
		finish();
		if (this.reopens && this.dice.chance(0.1)) {
			this.plot.pass(this.dice.hours(1, 20)).then(this.client, Deed.REOPEN, this.lines.after("reopening"));
			this.plot.pass(Plot.share(this.work.solution(), this.dice.between(0.03, 0.2)))
				.then(this.work.agent(), Deed.RESOLVE, this.lines.after("mended"));
		}
		boolean thanked = this.dice.chance(0.8);
		if (thanked) {
			this.plot.pass(this.dice.minutes(6, 300))
				.then(this.client, Deed.ANSWER, this.lines.either("thanks", "thanksForAnswers"));
		}
		if (thanked && this.dice.chance(0.75)) {
			this.plot.pass(this.dice.minutes(1, 5)).then(this.client, Deed.CLOSE, "");
		}
		else {
			this.plot.pass(this.dice.hours(30, 60)).then(this.work.agent(), Deed.CLOSE, "");
		}
	}

	private void deny() {
		this.plot.pass(this.dice.hours(0.5, 3)).then(this.work.agent(), Deed.TAKE, "");
		this.work.note(0.6);
		this.plot.pass(this.dice.hours(1, 11)).then(this.work.agent(), Deed.DENY, this.lines.of("denial"));
	}

	private void cancel() {
		this.plot.pass(this.dice.minutes(15, 200)).then(this.client, Deed.ANSWER, this.lines.saying("cancellations"));
		this.plot.pass(this.dice.minutes(1, 3)).then(this.client, Deed.CANCEL, "");
	}

	/** Resolved, mostly in time. */
	private void finish() {
		boolean late = this.dice.chance(0.12);
		double share = this.dice.between(0.0, 1.0);
		Duration whole = Plot.share(this.work.solution(), late ? 1.02 + 0.5 * share : 0.22 + 0.7 * share);
		if (!this.work.isProject()) {
			this.work.solve(whole);
			return;
		}
		this.work.approve();
		if (this.dice.chance(0.25)) {
			this.plot.pass(Plot.share(this.work.diagnosis(), this.dice.between(0.2, 0.7)))
				.then(this.work.agent(), Deed.PROPOSE, this.lines.of("proposal"));
			this.plot.pass(this.dice.hours(2, 25)).then(this.client, Deed.DECLINE, this.lines.of("decline"));
			this.plot.pass(this.dice.hours(0.5, 5)).then(this.work.agent(), Deed.RESOLVE, this.lines.saying("shelved"));
		}
		else {
			this.work.accept(whole);
			this.plot.then(this.work.agent(), Deed.RESOLVE, this.lines.of("solution"));
		}
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

}
