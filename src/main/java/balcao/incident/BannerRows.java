package balcao.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.CurrentPerson;
import balcao.platform.Cursor;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;
import balcao.platform.StatusBanner;

/** Status banners as clients and the team see them. */
@Repository
class BannerRows {

	/** How long clients still read on every page that something was resolved. */
	static final Duration AFTERWARDS = Duration.ofHours(1);

	/** Some clients only where the catalog says for whom something is. */
	private static final String HAS = "(not exists (select from catalog_availability v where v.kind = '%1$s' and"
			+ " v.entry_id = b.%2$s) or exists (select from catalog_availability v where v.kind = '%1$s' and v.entry_id = b.%2$s"
			+ " and v.organization_id = :organization))";

	/**
	 * What a client may know of at all; what was for everybody is no more once it is kept
	 * to some.
	 */
	private static final String FOR_CLIENT = "b.withdrawn_at is null and b.from_at <= :now and "
			+ HAS.formatted("PRODUCT", "product_id") + " and " + HAS.formatted("MODULE", "module_id");

	private static final String CURRENT = "(b.until_at is null or b.until_at > :now) and (b.resolved_at is null or"
			+ " b.resolved_at > :lately)";

	private static final String FROM = " from incident_banner b left join catalog_product p on p.id = b.product_id"
			+ " left join catalog_module m on m.id = b.module_id";

	private static final String ROW = "select b.id, b.incident_id, i.number incident, p.name product, m.name module, b.audience,"
			+ " b.state, b.from_at, b.until_at, b.withdrawn_at, b.version" + FROM
			+ " left join incident i on i.id = b.incident_id where ";

	/** Those of incidents that one sees; others are for leaders and admins. */
	private static final String FOR_TEAM = "(:everything or i.lead_id = :person or i.team_id in (select m.team_id from"
			+ " organization_team_member m where m.person_id = :person))";

	private final JdbcClient jdbc;

	BannerRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What stands on a client's pages now, in one statement. */
	List<StatusBanner> shown(CurrentPerson client, Locale locale, Instant now) {
		return forClient("select b.id, p.name product, m.name module, b.state, b.from_at, e.at, e.text_pt, e.text_en"
				+ FROM
				+ " join lateral (select * from incident_banner_entry x where x.banner_id = b.id order by x.id desc"
				+ " limit 1) e on true where " + FOR_CLIENT + " and " + CURRENT
				+ " order by b.resolved_at is not null, b.from_at desc, b.id desc limit 5", client, now)
			.param("lately", Columns.parameter(now.minus(AFTERWARDS)))
			.query((row, number) -> new StatusBanner(row.getLong("id"), row.getString("product"), about(row),
					Columns.text(row, "state"),
					new StatusEntry(Columns.instant(row, "at"), IncidentState.RESOLVED, row.getString("text_pt"),
							row.getString("text_en"))
						.text(locale),
					Columns.instant(row, "from_at"), Columns.instant(row, "at")))
			.list();
	}

	private static @Nullable String about(ResultSet row) throws SQLException {
		String product = row.getString("product");
		String module = row.getString("module");
		return (module != null) ? product + " · " + module : product;
	}

	private JdbcClient.StatementSpec forClient(String sql, CurrentPerson client, Instant now) {
		return this.jdbc.sql(sql)
			.param("organization", Objects.requireNonNull(client.organizationId()))
			.param("now", Columns.parameter(now));
	}

	/** What is and was told to a client, the latest first. */
	KeysetPage<StatusStory> stories(CurrentPerson client, PageRequest request, Instant now) {
		Cursor cursor = Cursor.parse(request.cursor()).orElse(null);
		String direction = request.isBack() ? "" : " desc";
		String position = (cursor != null)
				? " and (b.from_at, b.id) " + (request.isBack() ? ">" : "<") + " (cast(:at as timestamptz), :id)" : "";
		JdbcClient.StatementSpec statement = forClient(
				"select b.id, p.name product, m.name module, b.state, b.from_at, (" + CURRENT + ") current" + FROM
						+ " where " + FOR_CLIENT + position + " order by b.from_at" + direction + ", b.id" + direction
						+ " limit " + (KeysetPage.SIZE + 1),
				client, now)
			.param("lately", Columns.parameter(now.minus(AFTERWARDS)));
		if (cursor != null) {
			statement = statement.param("at", cursor.instant()).param("id", cursor.id());
		}
		List<StatusStory> bare = statement
			.query((row, number) -> new StatusStory(row.getLong("id"), row.getString("product"),
					row.getString("module"), Columns.constant(row, "state", IncidentState.class),
					Columns.instant(row, "from_at"), row.getBoolean("current"), List.of()))
			.list();
		Map<Long, List<StatusEntry>> entries = entries(bare.stream().map(StatusStory::id).toList());
		return KeysetPage.of(bare.stream()
			.map((one) -> new StatusStory(one.id(), one.product(), one.module(), one.state(), one.from(), one.current(),
					entries.getOrDefault(one.id(), List.of())))
			.toList(), request, (one) -> new Cursor(one.from(), one.id()).text());
	}

	private Map<Long, List<StatusEntry>> entries(Collection<Long> bannerIds) {
		return bannerIds.isEmpty() ? Map.of() : this.jdbc.sql("""
				select e.banner_id, e.at, e.state, e.text_pt, e.text_en from incident_banner_entry e
				where e.banner_id in (:banners) order by e.id desc""")
			.param("banners", bannerIds)
			.query((row, number) -> Map.entry(row.getLong("banner_id"),
					new StatusEntry(Columns.instant(row, "at"), Columns.constant(row, "state", IncidentState.class),
							row.getString("text_pt"), row.getString("text_en"))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	/** The latest for the team. */
	KeysetPage<BannerRow> page(CurrentPerson person, PageRequest request, Instant now) {
		Cursor cursor = Cursor.parse(request.cursor()).orElse(null);
		String direction = request.isBack() ? "" : " desc";
		String position = (cursor != null)
				? " and (b.from_at, b.id) " + (request.isBack() ? ">" : "<") + " (cast(:at as timestamptz), :id)" : "";
		JdbcClient.StatementSpec statement = this.jdbc
			.sql(ROW + FOR_TEAM + position + " order by b.from_at" + direction + ", b.id" + direction + " limit "
					+ (KeysetPage.SIZE + 1))
			.param("person", person.id())
			.param("everything", person.seesEveryTeam());
		if (cursor != null) {
			statement = statement.param("at", cursor.instant()).param("id", cursor.id());
		}
		return KeysetPage.of(rows(statement, now), request, (row) -> new Cursor(row.from(), row.id()).text());
	}

	List<BannerRow> ofIncident(long incidentId, Instant now) {
		return rows(this.jdbc.sql(ROW + "b.incident_id = :incident order by b.from_at desc, b.id desc limit 25")
			.param("incident", incidentId), now);
	}

	Optional<BannerRow> find(long id, CurrentPerson person, Instant now) {
		return rows(this.jdbc.sql(ROW + "b.id = :id and " + FOR_TEAM)
			.param("id", id)
			.param("person", person.id())
			.param("everything", person.seesEveryTeam()), now).stream().findFirst();
	}

	private List<BannerRow> rows(JdbcClient.StatementSpec statement, Instant now) {
		List<BannerRow> bare = statement
			.query((row, number) -> new BannerRow(row.getLong("id"), Columns.longOrNull(row, "incident_id"),
					row.getString("incident"), row.getString("product"), row.getString("module"),
					Columns.constant(row, "audience", BannerAudience.class),
					Columns.constant(row, "state", IncidentState.class), Columns.instant(row, "from_at"),
					Columns.instantOrNull(row, "until_at"), row.getString("withdrawn_at") != null,
					row.getInt("version"), List.of(), now))
			.list();
		Map<Long, List<StatusEntry>> entries = entries(bare.stream().map(BannerRow::id).toList());
		return bare.stream()
			.map((one) -> new BannerRow(one.id(), one.incidentId(), one.incident(), one.product(), one.module(),
					one.audience(), one.state(), one.from(), one.until(), one.withdrawn(), one.version(),
					entries.getOrDefault(one.id(), List.of()), now))
			.toList();
	}

	void say(long id, BannerWords words, CurrentPerson actor, Instant now) {
		this.jdbc.sql("""
				insert into incident_banner_entry (banner_id, at, by_id, state, text_pt, text_en)
				values (:id, :at, :by, :state, :pt, :en)""")
			.param("id", id)
			.param("at", Columns.parameter(now))
			.param("by", actor.id())
			.param("state", words.state().name())
			.param("pt", words.portuguese(), java.sql.Types.VARCHAR)
			.param("en", words.english(), java.sql.Types.VARCHAR)
			.update();
	}

	/** To which organizations a product is restricted; empty for none. */
	List<Long> restricted(@Nullable Long productId) {
		return (productId == null) ? List.of() : this.jdbc.sql("""
				select v.organization_id from catalog_availability v where v.kind = 'PRODUCT' and v.entry_id = ?
				order by v.organization_id limit 200""").param(productId).query(Long.class).list();
	}

}
