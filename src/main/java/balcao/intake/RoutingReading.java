package balcao.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.Folding;
import balcao.platform.NotFound;
import balcao.platform.TicketCounts;

/** Shows the routing rules, and tries them on requests made up and made. */
@Service
@Transactional(readOnly = true)
public class RoutingReading {

	/** How many rules a page lists: they are read in their order, so pages are long. */
	private static final int PAGE = 50;

	/** How many past requests a replay looks at. */
	private static final int MOST_TRIED = 20_000;

	private static final int MOST_LISTED = 200;

	private static final Duration LATE = Duration.ofDays(30);

	private final RoutingService routing;

	private final RoutingLines lines;

	private final RoutingChoices choices;

	private final PastRequests past;

	private final TicketCounts counts;

	private final Clock clock;

	RoutingReading(RoutingService routing, RoutingLines lines, RoutingChoices choices, PastRequests past,
			TicketCounts counts, Clock clock) {
		this.routing = routing;
		this.lines = lines;
		this.choices = choices;
		this.past = past;
		this.counts = counts;
		this.clock = clock;
	}

	/** A page of rules in the order in which they are asked. */
	public RoutingPage page(RoutingFilter filter) {
		List<RoutingLine> all = this.lines.all();
		Map<Long, Integer> places = new HashMap<>();
		all.stream().filter((line) -> !line.archived()).forEach((line) -> places.put(line.id(), places.size() + 1));
		List<RoutingLine> found = all.stream()
			.filter((line) -> filter.show().fits(line) && (filter.teamId() == null || filter.teamId() == line.teamId())
					&& Folding.contains(line.words() + " " + line.team(), filter.words()))
			.toList();
		List<RoutingLine> page = after(found, filter.after());
		Map<Long, Integer> uses = uses(page.stream().limit(PAGE).map(RoutingLine::id).toList());
		List<RoutingPage.Row> rows = page.stream()
			.limit(PAGE)
			.map((line) -> new RoutingPage.Row(places.getOrDefault(line.id(), 0), line,
					uses.getOrDefault(line.id(), 0)))
			.toList();
		return new RoutingPage(filter, rows, found.size(), places.size(),
				all.stream().filter(RoutingFilter.Show.UNHEALTHY::fits).count(),
				(page.size() > PAGE) ? rows.get(PAGE - 1).line().id() : null);
	}

	/** How many rules in force ask for something that is out of use. */
	public long dead() {
		return this.lines.all().stream().filter((line) -> !line.archived() && line.isDead()).count();
	}

	/** How many tickets a rule decided about. */
	public int usesOf(long id) {
		return uses(List.of(id)).getOrDefault(id, 0);
	}

	/** What rules can ask for: lists by the name of what is listed. */
	public Map<String, List<RoutingChoice>> choices() {
		return Map.of("organizations", this.choices.organizations(), "requestTypes", this.choices.requestTypes(),
				"teams", this.choices.teams(), "scopes", this.choices.scopes(), "subjects", this.choices.subjects());
	}

	/**
	 * The answers that a part of the catalog stands for, the whole with it;
	 * {@link NotFound} for one that no page offers.
	 * @param scope a letter and an id; blank for nothing
	 */
	public Map<String, List<String>> answers(@Nullable String scope) {
		if (scope == null || scope.isBlank()) {
			return Map.of();
		}
		if (!scope.matches("[pmrct][1-9][0-9]{0,17}")) {
			throw new NotFound();
		}
		Map<String, List<String>> answers = this.choices.wholes(scope.charAt(0), Long.parseLong(scope.substring(1)));
		if (answers.isEmpty()) {
			throw new NotFound();
		}
		return answers;
	}

	/** Where a request would go, which rules matched, and why others did not decide. */
	public RoutingTrial trial(RoutingFacts facts) {
		RoutingTable table = this.routing.table();
		Map<Long, RoutingLine> all = byId();
		Optional<Route> route = table.route(facts);
		RoutingLine winner = route.map((one) -> all.get(one.ruleId())).orElse(null);
		List<RoutingTrial.Match> matches = new ArrayList<>();
		for (long id : table.matches(facts)) {
			RoutingLine line = all.get(id);
			if (line != null && winner != null) {
				matches.add(new RoutingTrial.Match(line, fate(line, winner)));
			}
		}
		return new RoutingTrial(route.map((one) -> teams().get(one.teamId())).orElse(null),
				route.map(Route::asked).orElse(false), List.copyOf(matches));
	}

	/** Which requests of the last 30 days a rule would have sent elsewhere. */
	public RoutingReplay replay(@Nullable Long ruleId, RoutingTerms terms) {
		RoutingTable now = this.routing.table();
		RoutingTable wished = this.routing.tableWith(ruleId, terms);
		List<PastRequests.PastRequest> requests = this.past.since(this.clock.instant().minus(LATE), MOST_TRIED + 1);
		List<PastRequests.PastRequest> tried = requests.subList(0, Math.min(requests.size(), MOST_TRIED));
		Map<Long, String> names = teams();
		Map<RoutingFacts, Optional<Move>> moves = new HashMap<>();
		Map<Move, Integer> flows = new LinkedHashMap<>();
		List<RoutingReplay.Line> listed = new ArrayList<>();
		for (PastRequests.PastRequest request : tried) {
			moves.computeIfAbsent(request.facts(), (facts) -> Move.of(now, wished, facts)).ifPresent((move) -> {
				flows.merge(move, 1, Integer::sum);
				if (listed.size() < MOST_LISTED) {
					listed.add(new RoutingReplay.Line(request.number(), request.subject(), request.at(),
							names.getOrDefault(move.from(), ""), names.getOrDefault(move.to(), "")));
				}
			});
		}
		return new RoutingReplay(tried.size(), requests.size() > tried.size(),
				flows.values().stream().mapToInt(Integer::intValue).sum(),
				flows.entrySet()
					.stream()
					.sorted(Map.Entry.<Move, Integer>comparingByValue(Comparator.reverseOrder()))
					.map((flow) -> new RoutingReplay.Flow(names.getOrDefault(flow.getKey().from(), ""),
							names.getOrDefault(flow.getKey().to(), ""), flow.getValue()))
					.toList(),
				List.copyOf(listed));
	}

	private Map<Long, Integer> uses(List<Long> ids) {
		return this.counts.of(TicketCounts.Counted.ROUTING_RULE, ids);
	}

	private Map<Long, String> teams() {
		return this.choices.teamNames();
	}

	private Map<Long, RoutingLine> byId() {
		return this.lines.all().stream().collect(Collectors.toMap(RoutingLine::id, (line) -> line));
	}

	private static List<RoutingLine> after(List<RoutingLine> found, @Nullable Long after) {
		for (int i = 0; i < found.size(); i++) {
			if (after != null && found.get(i).id() == after) {
				return found.subList(i + 1, found.size());
			}
		}
		return found;
	}

	private static RoutingTrial.Fate fate(RoutingLine line, RoutingLine winner) {
		if (line.id() == winner.id()) {
			return RoutingTrial.Fate.DECIDES;
		}
		if (line.teamArchived() && !line.isCatchAll()) {
			return RoutingTrial.Fate.IDLE_TEAM;
		}
		if (RoutingTerms.conditionsIn(line.weight()) < RoutingTerms.conditionsIn(winner.weight())) {
			return RoutingTrial.Fate.FEWER_CONDITIONS;
		}
		return (line.weight() < winner.weight()) ? RoutingTrial.Fate.LIGHTER_FIELDS : RoutingTrial.Fate.LATER_VALUE;
	}

	/** From one team to another. */
	private record Move(long from, long to) {

		static Optional<Move> of(RoutingTable now, RoutingTable wished, RoutingFacts facts) {
			long from = now.route(facts).map(Route::teamId).orElse(0L);
			long to = wished.route(facts).map(Route::teamId).orElse(0L);
			return (from == to) ? Optional.empty() : Optional.of(new Move(from, to));
		}

	}

}
