package balcao.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.CurrentPerson;

/** Requests that come together, counted and noticed by the database. */
@Repository
class Spikes {

	/** For the team: of one's own teams, or all for leaders and admins. */
	private static final String FOR_TEAM = "(:everything or s.team_id in (select m.team_id from"
			+ " organization_team_member m where m.person_id = :person))";

	/** Those that count, word for word as in their index, then by the rule. */
	private static final String COUNTS = "(t.kind = 'PROTOCOL' or t.severity <= 2) and (t.kind = 'PROTOCOL' or :severe"
			+ " and t.severity_source = 'MATRIX')";

	/**
	 * Those about a topic that no spike has yet. Whose module nobody knows may be about
	 * any.
	 */
	private static final String ABOUT = """
			t.product_id = :product and (t.module_id is null or t.module_id = :module) and t.opened_at >= :since and %s
				and not exists (select from incident_spike_ticket x join incident_spike s on s.id = x.spike_id
					where x.ticket_id = t.id and s.product_id = t.product_id)""".formatted(COUNTS);

	private static final String PROPOSAL = """
			select s.id, s.product_id, s.module_id, p.name product, m.name module, s.minutes, s.noticed_at, s.last_at, s.state,
				s.team_id, s.incident_id, s.reason, n.requests, n.clients
			from incident_spike s join catalog_product p on p.id = s.product_id left join catalog_module m on m.id = s.module_id
				cross join lateral (select count(*) requests, count(distinct t.organization_id) filter (where
						not o.unidentified) clients from incident_spike_ticket x join ticket t on t.id = x.ticket_id
					join organization o on o.id = t.organization_id where x.spike_id = s.id) n
			where\s""";

	private final JdbcClient jdbc;

	Spikes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A request that counts, with the rule for what it is about. */
	Optional<Sighting> sighting(long ticketId) {
		return this.jdbc
			.sql("""
					select t.id, t.number, t.product_id, t.module_id, t.team_id, t.opened_at, r.requests, r.clients, r.minutes,
						r.quiet_minutes, r.severe
					from ticket t left join lateral (select * from incident_spike_rule r
						where r.product_id = t.product_id or r.product_id is null order by r.product_id nulls last limit 1) r on true
					where t.id = :ticket and t.product_id is not null
						and (t.kind = 'PROTOCOL' or r.severe and t.severity <= 2 and t.severity_source = 'MATRIX')""")
			.param("ticket", ticketId)
			.query((row, number) -> new Sighting(row.getLong("id"), Columns.text(row, "number"),
					row.getLong("product_id"), Columns.longOrNull(row, "module_id"), row.getLong("team_id"),
					Columns.instant(row, "opened_at"), terms(row)))
			.optional();
	}

	private static SpikeTerms terms(ResultSet row) throws SQLException {
		return (row.getObject("requests") == null) ? SpikeTerms.USUAL
				: new SpikeTerms(row.getInt("requests"), row.getInt("clients"),
						Duration.ofMinutes(row.getLong("minutes")), Duration.ofMinutes(row.getLong("quiet_minutes")),
						row.getBoolean("severe"));
	}

	/**
	 * Keeps whatever else is asked about a product from being counted until the
	 * transaction ends, so that two that come at once count each other.
	 */
	void lock(long productId) {
		this.jdbc.sql("""
				insert into incident_pulse (product_id) values (?)
				on conflict (product_id) do update set product_id = excluded.product_id""").param(productId).update();
	}

	/** What was noticed before it was quiet is over. */
	void endQuiet(long productId, Instant quietSince, Instant now) {
		this.jdbc.sql("""
				update incident_spike set ended_at = :now where product_id = :product and last_at <= :since
					and ended_at is null""")
			.param("product", productId)
			.param("since", Columns.parameter(quietSince))
			.param("now", Columns.parameter(now))
			.update();
	}

	/**
	 * What a request is counted with: its module, or the one that most others have named
	 * since an instant where nobody knows its own.
	 */
	Topic topic(Sighting sighting, Instant since) {
		Long module = sighting.moduleId();
		return new Topic(sighting.productId(), (module != null) ? module : named(sighting, since), sighting.terms());
	}

	private @Nullable Long named(Sighting sighting, Instant since) {
		return this.jdbc
			.sql("select t.module_id from ticket t where t.product_id = :product and t.module_id is not null"
					+ " and t.opened_at >= :since and " + COUNTS
					+ " group by t.module_id order by count(*) desc, max(t.opened_at) desc limit 1")
			.param("product", sighting.productId())
			.param("severe", sighting.terms().severe())
			.param("since", Columns.parameter(since))
			.query(Long.class)
			.optional()
			.orElse(null);
	}

	/**
	 * The spike that a request belongs to: the one about the same, else one of the whole
	 * product that still waits for a decision.
	 */
	Optional<Long> open(Topic topic) {
		return about(topic, """
				select id from incident_spike where product_id = :product and ended_at is null
					and (module_id is not distinct from :module or module_id is null and state = 'PROPOSED')
				order by module_id nulls last limit 1""").query(Long.class).optional();
	}

	/**
	 * How many of how many clients since an instant, callers that nobody knows yet as
	 * none.
	 */
	Count count(Topic topic, Instant since) {
		return about(topic, """
				select count(*) requests, count(distinct t.organization_id) filter (where not exists (
					select from organization o where o.id = t.organization_id and o.unidentified)) clients
				from ticket t where\s""" + ABOUT).param("severe", topic.terms().severe())
			.param("since", Columns.parameter(since))
			.query((row, number) -> new Count(row.getInt("requests"), row.getInt("clients")))
			.single();
	}

	/**
	 * Writes a spike down unless an incident about the same is being worked at: the
	 * database decides. Answers the new one's id.
	 */
	Optional<Long> notice(Topic topic, long teamId, Instant now) {
		return about(topic,
				"""
						insert into incident_spike (product_id, module_id, team_id, minutes, noticed_at, last_at, state)
						select :product, :module, :team, :minutes, :now, :now, 'PROPOSED' where not exists (
							select from incident i where i.product_id = :product and (i.module_id is null or i.module_id = :module)
								and i.state <> 'RESOLVED')
						on conflict (product_id, module_id) where ended_at is null do nothing returning id""")
			.param("team", teamId)
			.param("minutes", topic.terms().within().toMinutes())
			.param("now", Columns.parameter(now))
			.query(Long.class)
			.optional();
	}

	/** Counts what came since an instant among a spike. */
	void gather(long spikeId, Topic topic, Instant since, Instant now) {
		about(topic,
				"""
						with s as (update incident_spike set last_at = greatest(last_at, :now) where id = :spike returning id)
						insert into incident_spike_ticket (spike_id, ticket_id) select s.id, t.id from s, ticket t where\s"""
						+ ABOUT + " on conflict do nothing")
			.param("spike", spikeId)
			.param("severe", topic.terms().severe())
			.param("since", Columns.parameter(since))
			.param("now", Columns.parameter(now))
			.update();
	}

	private JdbcClient.StatementSpec about(Topic topic, String sql) {
		return this.jdbc.sql(sql).param("product", topic.productId()).param("module", topic.moduleId(), Types.BIGINT);
	}

	/** What waits for a decision in a team, or in any that somebody works for. */
	List<SpikeProposal> proposed(@Nullable Long teamId, CurrentPerson person) {
		return this.jdbc.sql(PROPOSAL
				+ "s.state = 'PROPOSED' and s.ended_at is null and (:team::bigint is null or s.team_id = :team) and "
				+ FOR_TEAM + " order by s.noticed_at desc limit 10")
			.param("team", teamId, Types.BIGINT)
			.param("person", person.id())
			.param("everything", person.seesEveryTeam())
			.query(Spikes::proposal)
			.list();
	}

	Optional<SpikeProposal> find(long id, CurrentPerson person) {
		return this.jdbc.sql(PROPOSAL + "s.id = :id and " + FOR_TEAM)
			.param("id", id)
			.param("person", person.id())
			.param("everything", person.seesEveryTeam())
			.query(Spikes::proposal)
			.optional();
	}

	private static SpikeProposal proposal(ResultSet row, int number) throws SQLException {
		return new SpikeProposal(row.getLong("id"), row.getLong("product_id"), Columns.longOrNull(row, "module_id"),
				Columns.text(row, "product"), row.getString("module"), row.getInt("minutes"), row.getInt("requests"),
				row.getInt("clients"), Columns.instant(row, "noticed_at"), Columns.instant(row, "last_at"),
				row.getLong("team_id"), Columns.text(row, "state"), Columns.longOrNull(row, "incident_id"),
				row.getString("reason"));
	}

	/** Decides about a spike that still waits; whether it did. */
	boolean decide(long id, String state, @Nullable Long incidentId, @Nullable String reason, boolean ends,
			CurrentPerson actor, Instant now) {
		return this.jdbc
			.sql("""
					update incident_spike set state = :state, incident_id = :incident, reason = :reason, decided_by_id = :actor,
						decided_at = :now, ended_at = case when :ends then :now::timestamptz end
					where id = :id and state = 'PROPOSED'""")
			.param("id", id)
			.param("state", state)
			.param("incident", incidentId, Types.BIGINT)
			.param("reason", reason, Types.VARCHAR)
			.param("ends", ends)
			.param("actor", actor.id())
			.param("now", Columns.parameter(now))
			.update() == 1;
	}

	/** A request that counts. */
	record Sighting(long ticketId, String number, long productId, @Nullable Long moduleId, long teamId,
			Instant openedAt, SpikeTerms terms) {

	}

	/** What requests are counted by; without a module those whose nobody knows. */
	record Topic(long productId, @Nullable Long moduleId, SpikeTerms terms) {

	}

	/** How many of how many clients. */
	record Count(int requests, int clients) {

	}

}
