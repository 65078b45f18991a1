package balcao.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import balcao.sla.Stage;
import balcao.ticket.TicketStatus;

/**
 * Four months of tickets up to an instant, at which some of them stand in each state and
 * stage. The same instant gives the same tickets.
 */
final class Season {

	private static final long SEED = 20_231_120;

	/** How long the oldest tickets are open, in business time. */
	private static final Duration LENGTH = Duration.ofHours(760);

	private static final Duration FEEDBACK = Duration.ofDays(3);

	/** Which team gets the next ticket, for one that does not wait for approval. */
	private static final List<String> TURNS = List.of("Suporte Omnicanal", "Suporte Aplicativo", "Suporte Omnicanal",
			"Assistentes Virtuais", "Suporte Omnicanal", "Atendimento", "Suporte Omnicanal", "Suporte Aplicativo",
			"Projetos", "Suporte Omnicanal", "Assistentes Virtuais");

	private static final Set<TicketStatus> PROJECTS_ONLY = Set.of(TicketStatus.IN_APPROVAL, TicketStatus.PROPOSAL_SENT,
			TicketStatus.DENIED);

	private static final Set<TicketStatus> PROJECTS_TOO = Set.of(TicketStatus.IN_PROGRESS, TicketStatus.RESOLVED,
			TicketStatus.CLOSED);

	private final Cast cast;

	private final Company company;

	private final Script script;

	private final Instant now;

	private final Dice dice = new Dice(SEED);

	private final Map<Script.Instance, Integer> told = new HashMap<>();

	private final Set<List<Object>> toldTo = new HashSet<>();

	private int turn;

	Season(Cast cast, Company company, Script script, Instant now) {
		this.cast = cast;
		this.company = company;
		this.script = script;
		this.now = now;
	}

	/** All tickets in the order in which they are opened. */
	List<Play> plays() {
		List<Play> plays = new ArrayList<>();
		for (Company.Share share : this.company.season()) {
			List<String> requesters = new ArrayList<>();
			share.requesters().forEach((email, count) -> requesters.addAll(Collections.nCopies(count, email)));
			for (int i = 0; i < share.count(); i++) {
				plays.add(play(share, (i < requesters.size()) ? requesters.get(i) : null));
			}
		}
		plays.sort(Comparator.comparing(Play::openedAt));
		return plays;
	}

	private Play play(Company.Share share, @Nullable String requester) {
		Dice own = this.dice.another();
		Cast.Account account = account(share, requester);
		Cast.Actor client = account.contacts()
			.stream()
			.filter((contact) -> contact.person().email().equals(requester))
			.findFirst()
			.orElseGet(() -> own.pick(account.contacts()));
		String team = team(share.status());
		Chosen chosen = choose(team, account);
		Course course = new Course(this.cast, this.script, chosen.scenario(), chosen.instance(), client, own);
		Instant opened;
		Plot plot;
		if (share.status() == TicketStatus.IN_APPROVAL) {
			opened = awaitingSince(share.stage(), own);
			plot = course.awaitApproval(this.cast.hours().between(opened, this.now));
		}
		else {
			plot = course.to(share.status(), share.stage());
			opened = this.cast.hours().before(this.now, plot.length().plus(sinceThen(share, plot, own)));
		}
		return write(chosen, account, client, course, plot, opened, share, own);
	}

	/** Business time from the last deed to now; none where the clock runs on. */
	private Duration sinceThen(Company.Share share, Plot plot, Dice own) {
		boolean over = Set.of(TicketStatus.CLOSED, TicketStatus.DENIED, TicketStatus.CANCELLED)
			.contains(share.status());
		return over ? own.hours(0.2, LENGTH.minus(plot.length()).toMinutes() / 60.0) : Duration.ZERO;
	}

	private Play write(Chosen chosen, Cast.Account account, Cast.Actor client, Course course, Plot plot, Instant begun,
			Company.Share share, Dice own) {
		Instant opened = (share.status() == TicketStatus.CLOSED) ? outsideHours(begun, own) : begun;
		Phrases phrases = new Phrases(account, client, course.agent(), chosen.instance(),
				this.script.saying("colleagues"), this.cast.hours(), own);
		// whoever writes a request down may not approve it
		boolean phoned = own.chance(0.05) && !this.cast.needsApproval(chosen.scenario());
		Cast.Actor opener = phoned ? own.pick(this.cast.crew("Atendimento").agents()) : client;
		String description = (phoned ? own.pick(this.script.saying("phone")) + " "
				: own.chance(0.35) ? own.pick(this.script.saying("openings")) + " " : "")
				+ chosen.instance().description()
				+ ((!phoned && own.chance(0.4)) ? "\n\n" + own.pick(this.script.saying("endings")) : "");
		return new Play(opened, client, opener, this.cast.typeOf(chosen.scenario()),
				this.cast.subjectOf(chosen.scenario()), phrases.say(chosen.instance().subject(), client, opened),
				phrases.say(description, client, opened), own.chance(0.5) ? client.phone() : null,
				own.chance(0.4) ? own.pick(this.script.saying("availabilities")) : null, copies(account, client, own),
				own.chance(0.8) ? chosen.instance().file() : null, plot.from(begun, this.cast.hours(), phrases));
	}

	private @Nullable String copies(Cast.Account account, Cast.Actor client, Dice own) {
		List<String> colleagues = account.contacts()
			.stream()
			.filter((contact) -> !contact.equals(client))
			.map((contact) -> contact.person().email())
			.toList();
		return own.chance((account.contacts().size() > 3) ? 0.4 : 0.15) ? own.pick(colleagues) : null;
	}

	private Cast.Account account(Company.Share share, @Nullable String requester) {
		Set<String> named = this.company.season()
			.stream()
			.flatMap((one) -> one.requesters().keySet().stream())
			.collect(Collectors.toSet());
		List<Cast.Account> others = new ArrayList<>();
		for (Cast.Account account : this.cast.clients()) {
			List<String> emails = account.contacts().stream().map((contact) -> contact.person().email()).toList();
			if (requester != null && emails.contains(requester)) {
				return account;
			}
			if (emails.stream().noneMatch(named::contains)) {
				others.add(account);
			}
		}
		return this.dice.pick(others);
	}

	private String team(TicketStatus status) {
		if (PROJECTS_ONLY.contains(status)) {
			return "Projetos";
		}
		String team = TURNS.get(this.turn++ % TURNS.size());
		return (team.equals("Projetos") && !PROJECTS_TOO.contains(status)) ? team(status) : team;
	}

	/** What this client has not met and was told least, by its weight. */
	private Chosen choose(String team, Cast.Account account) {
		List<Chosen> fitting = new ArrayList<>();
		for (Script.Scenario scenario : this.script.scenarios()) {
			if (this.cast.crewOf(scenario).name().equals(team)) {
				scenario.cases()
					.stream()
					.filter((instance) -> instance.fits(account.client()))
					.forEach((instance) -> fitting.add(new Chosen(scenario, instance,
							(this.told.getOrDefault(instance, 0) + this.dice.between(0.0, 1.0)) / scenario.weight()
									+ (this.toldTo.contains(List.of(account, instance)) ? 100 : 0))));
			}
		}
		Chosen chosen = Collections.min(fitting, Comparator.comparingDouble(Chosen::worn));
		this.told.merge(chosen.instance(), 1, Integer::sum);
		this.toldTo.add(List.of(account, chosen.instance()));
		return chosen;
	}

	/** An instant in the stage at which somebody might have written. */
	private Instant awaitingSince(@Nullable Stage stage, Dice own) {
		double[] range = (stage == Stage.GREEN) ? new double[] { 0.03, 0.46 }
				: (stage == Stage.YELLOW) ? new double[] { 0.52, 0.77 }
						: (stage == Stage.RED) ? new double[] { 0.81, 0.96 } : new double[] { 1.03, 1.6 };
		List<Instant> tries = new ArrayList<>();
		for (int i = 0; i < 60; i++) {
			tries.add(this.now.minusSeconds((long) (FEEDBACK.toSeconds() * own.between(range[0], range[1]))));
		}
		return tries.stream()
			.filter(this.cast.hours()::isOpen)
			.findFirst()
			.or(() -> tries.stream().filter(this.cast.hours()::isDaytime).findFirst())
			.orElse(tries.get(0));
	}

	/** Some write before the day begins or after it has ended. */
	private Instant outsideHours(Instant at, Dice own) {
		ZonedDateTime local = this.cast.hours().local(at);
		if (local.getHour() >= 10 || !own.chance(0.3)) {
			return at;
		}
		ZonedDateTime day = local.withHour(0).withMinute(0);
		int minute = own.between(0, 59);
		return (own.chance(0.5) ? day.plusHours(7).plusMinutes(minute)
				: day.minusDays(1).plusHours(own.between(18, 20)).plusMinutes(minute))
			.toInstant();
	}

	/**
	 * What happens to a ticket.
	 *
	 * @param worn how often it was told, against its weight
	 */
	private record Chosen(Script.Scenario scenario, Script.Instance instance, double worn) {

	}

}
