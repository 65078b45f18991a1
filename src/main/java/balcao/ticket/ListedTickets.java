package balcao.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.Cursor;
import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;
import balcao.platform.ZoneRules;

/**
 * The desk's lists by any query. One page of each team that the person may see is read
 * from its index, and the nearest of them are the page: so the hundredth page costs what
 * the first does.
 */
@Repository
class ListedTickets {

	/** How far a list is counted. */
	static final int COUNTED = 1_000;

	private static final String OWN_TEAMS = "select m.team_id from organization_team_member m where m.person_id = "
			+ ":person";

	/**
	 * Asked once a statement: whoever has nothing elsewhere has their own work read once.
	 */
	private static final String ELSEWHERE = " and exists (select from ticket_tally y where y.assignee_id = :person and "
			+ "y.team_id not in (" + OWN_TEAMS + "))";

	private final JdbcClient jdbc;

	private final ZoneId zone;

	ListedTickets(JdbcClient jdbc, ZoneRules zone) {
		this.jdbc = jdbc;
		this.zone = zone.zone();
	}

	KeysetPage<TicketRow> page(TicketQuery query, CurrentPerson person, PageRequest request, Instant now) {
		return KeysetPage.of(rows(query, person, request.cursor(), request.isBack(), KeysetPage.SIZE + 1, now), request,
				(row) -> query.ordered().of(row).text());
	}

	/** The rows after a place, or before it, in the list's order. */
	List<TicketRow> rows(TicketQuery query, CurrentPerson person, @Nullable String place, boolean back, int most,
			Instant now) {
		ListOrder order = query.ordered();
		Cursor cursor = Cursor.parse(place).orElse(null);
		String inner = limited(query, person, TicketLists.COLUMNS + TicketLists.IDS,
				(cursor != null) ? order.beyond(back) : "", order.by(back), most);
		return parameters(this.jdbc.sql(TicketLists.NAMED.formatted(inner, order.by(back))), query, person, now, cursor,
				order)
			.query(TicketLists::row)
			.list();
	}

	/** How many there are that changed since an instant, counted to a bound. */
	int count(TicketQuery query, CurrentPerson person, @Nullable Instant since, Instant now) {
		String changed = (since != null) ? " and t.updated_at > :since" : "";
		String inner = limited(query, person, "t.id", changed, "", COUNTED);
		JdbcClient.StatementSpec statement = parameters(this.jdbc.sql("select count(*) from (" + inner + ") x"), query,
				person, now, null, query.ordered());
		return ((since != null) ? statement.param("since", Columns.parameter(since)) : statement).query(Integer.class)
			.single();
	}

	/** The numbers of the first, in the list's order. */
	List<String> numbers(TicketQuery query, CurrentPerson person, Instant now, int most) {
		String order = query.ordered().by(false);
		String inner = limited(query, person, TicketLists.COLUMNS + TicketLists.IDS, "", order, most);
		return parameters(this.jdbc.sql("select t.number from (" + inner + ") t order by " + order), query, person, now,
				null, query.ordered())
			.query(String.class)
			.list();
	}

	/** The ticket before or after another one in a list, whether or not that is in it. */
	Optional<String> beside(TicketQuery query, String number, CurrentPerson person, boolean back, Instant now) {
		ListOrder order = query.ordered();
		String beyond = order.beyond(back)
			.replace(":key", "(select (" + order.key() + ")::text from ticket t where t.number = :here)")
			.replace(":id", "(select h.id from ticket h where h.number = :here)");
		String inner = limited(query, person, TicketLists.COLUMNS + TicketLists.IDS, beyond, order.by(back), 1);
		return parameters(this.jdbc.sql("select t.number from (" + inner + ") t order by " + order.by(back)), query,
				person, now, null, order)
			.param("here", number)
			.query(String.class)
			.optional();
	}

	private static String limited(TicketQuery query, CurrentPerson person, String columns, String beyond, String order,
			int most) {
		String end = beyond + (order.isEmpty() ? "" : " order by " + order) + " limit " + most;
		String where = conditions(query);
		String select = "select " + columns + " from ticket t where ";
		if (query.q() != null || query.organization() != null || isOfPerson(query)) {
			return select + TicketLists.FOR_TEAM
					+ (TicketQuery.list(query.team()).isEmpty() ? "" : " and t.team_id in (:teams)") + where + end;
		}
		String teams = person.seesEveryTeam() ? "select q.id team_id from organization_team q where true"
				: OWN_TEAMS.replace("m.team_id from", "m.team_id team_id from");
		String some = TicketQuery.list(query.team()).isEmpty() ? ""
				: " and " + (person.seesEveryTeam() ? "q.id" : "m.team_id") + " in (:teams)";
		String ofTeams = "select t.* from (" + teams + some + ") v cross join lateral (" + select
				+ "t.team_id = v.team_id" + where + end + ") t";
		String all = person.seesEveryTeam() ? ofTeams
				: "(" + ofTeams + ") union all (select " + columns + " from " + own(query) + " where t.team_id not in ("
						+ OWN_TEAMS + ")" + (some.isEmpty() ? "" : " and t.team_id in (:teams)") + where + end + ")";
		return "select t.* from (" + all + ") t" + (order.isEmpty() ? "" : " order by " + order) + " limit " + most;
	}

	/**
	 * What the person has, read from the index of those who have tickets whatever the
	 * order is; nothing at all where the tally knows of none in other teams.
	 */
	private static String own(TicketQuery query) {
		return query.isOpenOnly() ? "(select t.* from ticket t where t.assignee_id = :person and " + TicketLists.OPEN
				+ ELSEWHERE + " offset 0) t" : "(select t.* from ticket t where t.assignee_id = :person) t";
	}

	private static boolean isOfPerson(TicketQuery query) {
		return query.assignee() != null && !"nobody".equals(query.assignee());
	}

	private static String conditions(TicketQuery query) {
		StringBuilder where = new StringBuilder();
		if (query.isOpenOnly()) {
			where.append(" and ").append(TicketLists.OPEN);
		}
		// written out, so that the planner sees which partial index it may read
		when(where, !query.statuses().isEmpty(), "t.status in ("
				+ String.join(", ", query.statuses().stream().map((status) -> "'" + status.name() + "'").toList())
				+ ")");
		when(where, query.kind() == TicketKind.PROTOCOL, "t.kind = 'PROTOCOL'");
		when(where, query.kind() == TicketKind.TICKET, "t.kind = 'TICKET'");
		when(where, isOfPerson(query), "t.assignee_id = :assignee");
		when(where, "nobody".equals(query.assignee()), "t.assignee_id is null");
		when(where, !TicketQuery.list(query.severity()).isEmpty(), "t.severity in (:severities)");
		when(where, !TicketQuery.list(query.priority()).isEmpty(), "t.priority in (:priorities)");
		when(where, query.organization() != null, "t.organization_id = :organization");
		when(where, query.product() != null, "t.product_id = :product");
		when(where, query.type() != null, "t.request_type_id = :type");
		when(where, query.tag() != null, TicketTags.HAS_TAG);
		when(where, query.spoke() != null, "t.last_message_side = :spoke");
		when(where, query.openedFrom() != null, "t.opened_at >= :openedFrom");
		when(where, query.openedTo() != null, "t.opened_at < :openedTo");
		when(where, query.changedFrom() != null, "t.updated_at >= :changedFrom");
		when(where, query.changedTo() != null, "t.updated_at < :changedTo");
		List<ListStage> stages = TicketQuery.list(query.stage());
		when(where, !stages.isEmpty(),
				"(" + String.join(" or ", stages.stream().map(ListStage::condition).toList()) + ")");
		where.append(TicketLists.search(query.q(), false));
		return where.toString();
	}

	private static void when(StringBuilder where, boolean asked, String condition) {
		if (asked) {
			where.append(" and ").append(condition);
		}
	}

	private JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec statement, TicketQuery query,
			CurrentPerson person, Instant now, @Nullable Cursor cursor, ListOrder order) {
		Map<String, Object> all = new HashMap<>(TicketLists.withWords(query.q(), Map.of()));
		all.put("person", person.id());
		all.put("everything", person.seesEveryTeam());
		all.put("now", Columns.parameter(now));
		all.put("teams", TicketQuery.list(query.team()));
		all.put("severities", TicketQuery.list(query.severity()));
		all.put("priorities", TicketQuery.list(query.priority()).stream().map(Enum::name).toList());
		String assignee = query.assignee();
		if (assignee != null && isOfPerson(query)) {
			all.put("assignee", "me".equals(assignee) ? person.id() : Long.parseLong(assignee.substring(7)));
		}
		put(all, "organization", query.organization());
		put(all, "product", query.product());
		put(all, "type", query.type());
		put(all, "tag", query.tag());
		put(all, "spoke", (query.spoke() != null) ? query.spoke().name() : null);
		put(all, "openedFrom", start(query.openedFrom(), 0));
		put(all, "openedTo", start(query.openedTo(), 1));
		put(all, "changedFrom", start(query.changedFrom(), 0));
		put(all, "changedTo", start(query.changedTo(), 1));
		if (cursor != null) {
			all.put("key", order.value(cursor));
			all.put("id", cursor.id());
		}
		return statement.params(all);
	}

	private static void put(Map<String, Object> all, String name, @Nullable Object value) {
		if (value != null) {
			all.put(name, value);
		}
	}

	private @Nullable Object start(@Nullable LocalDate day, int later) {
		return (day != null) ? Columns.parameter(day.plusDays(later).atStartOfDay(this.zone).toInstant()) : null;
	}

}
