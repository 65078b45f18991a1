package balcao.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.ConcurrentLruCache;

import balcao.catalog.Priority;
import balcao.platform.Columns;
import balcao.platform.NotFound;

/** The versions of policies; published ones stay in memory, as they never change. */
@Repository
class PolicyVersions {

	private static final int KEPT = 128;

	private static final String SELECT = """
			select v.*, p.name from sla_policy_version v join sla_policy p on p.id = v.policy_id where\s""";

	private final JdbcClient jdbc;

	private final ConcurrentLruCache<Long, PolicyTerms> published = new ConcurrentLruCache<>(KEPT, this::terms);

	PolicyVersions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	PolicyVersion version(long id) {
		return this.jdbc.sql(SELECT + "v.id = :id")
			.param("id", id)
			.query(this::read)
			.optional()
			.orElseThrow(NotFound::new);
	}

	/** The version whose validity began last. */
	Optional<PolicyVersion> inForce(long policyId, Instant at) {
		return this.jdbc
			.sql(SELECT
					+ "v.policy_id = :policy and v.valid_from <= :at order by v.valid_from desc, v.number desc limit 1")
			.param("policy", policyId)
			.param("at", Columns.parameter(at))
			.query(this::read)
			.optional();
	}

	Optional<PolicyVersion> draft(long policyId) {
		return this.jdbc.sql(SELECT + "v.policy_id = :policy and v.published_at is null")
			.param("policy", policyId)
			.query(this::read)
			.optional();
	}

	/** The published versions, the newest first. */
	List<PolicyVersion> publishedOf(long policyId, int limit) {
		return this.jdbc
			.sql(SELECT + "v.policy_id = :policy and v.published_at is not null order by v.number desc limit :limit")
			.param("policy", policyId)
			.param("limit", limit)
			.query(this::read)
			.list();
	}

	Optional<PolicyVersion> numbered(long policyId, int number) {
		return this.jdbc.sql(SELECT + "v.policy_id = :policy and v.number = :number and v.published_at is not null")
			.param("policy", policyId)
			.param("number", number)
			.query(this::read)
			.optional();
	}

	/** What a published version promises. */
	PolicyTerms publishedTerms(long versionId) {
		return this.published.get(versionId);
	}

	/**
	 * Inserts the draft that follows the versions so far; the caller holds the policy.
	 */
	long addDraft(long policyId, PolicyTerms terms, @Nullable String editedBy, Instant now) {
		long versionId = this.jdbc
			.sql("""
					insert into sla_policy_version (policy_id, number, green_percent, yellow_percent, red_percent, edited_at, edited_by)
					select :policy, coalesce(max(number), 0) + 1, :green, :yellow, :red, :now, :by
					from sla_policy_version where policy_id = :policy
					returning id""")
			.param("policy", policyId)
			.param("green", terms.percents().green())
			.param("yellow", terms.percents().yellow())
			.param("red", terms.percents().red())
			.param("now", Columns.parameter(now))
			.param("by", editedBy)
			.query(Long.class)
			.single();
		addTargets(versionId, terms);
		return versionId;
	}

	/** Answers whether the draft was still as the editor had seen it. */
	boolean changeDraft(long versionId, int edit, PolicyTerms terms, @Nullable String editedBy, Instant now) {
		int changed = this.jdbc.sql("""
				update sla_policy_version set green_percent = :green, yellow_percent = :yellow, red_percent = :red,
				edited_at = :now, edited_by = :by, version = version + 1
				where id = :id and version = :edit and published_at is null""")
			.param("green", terms.percents().green())
			.param("yellow", terms.percents().yellow())
			.param("red", terms.percents().red())
			.param("now", Columns.parameter(now))
			.param("by", editedBy)
			.param("id", versionId)
			.param("edit", edit)
			.update();
		if (changed == 1) {
			dropTargets(versionId);
			addTargets(versionId, terms);
		}
		return changed == 1;
	}

	void discardDraft(long versionId) {
		dropTargets(versionId);
		this.jdbc.sql("delete from sla_policy_version where id = ?").param(versionId).update();
	}

	/** Answers whether the draft was still as the publisher had seen it. */
	boolean publish(long versionId, int edit, Instant validFrom, @Nullable String publishedBy, Instant now) {
		return this.jdbc.sql("""
				update sla_policy_version set published_at = :now, published_by = :by, valid_from = :from
				where id = :id and version = :edit and published_at is null""")
			.param("now", Columns.parameter(now))
			.param("by", publishedBy)
			.param("from", Columns.parameter(validFrom))
			.param("id", versionId)
			.param("edit", edit)
			.update() == 1;
	}

	private void dropTargets(long versionId) {
		this.jdbc.sql(
				"delete from sla_policy_duration d using sla_policy_target t where t.id = d.target_id and t.version_id = ?")
			.param(versionId)
			.update();
		this.jdbc.sql("delete from sla_policy_target where version_id = ?").param(versionId).update();
	}

	private void addTargets(long versionId, PolicyTerms terms) {
		int position = 1;
		for (TargetTerms target : terms.targets()) {
			long targetId = addTarget(versionId, position++, target);
			target.levels().forEach((level) -> addLevel(targetId, level));
		}
	}

	private void addLevel(long targetId, Level level) {
		Priority priority = level.priority();
		this.jdbc.sql("""
				insert into sla_policy_duration (target_id, severity, priority, minutes)
				values (:target, :severity, :priority, :minutes)""")
			.param("target", targetId)
			.param("severity", level.severity())
			.param("priority", (priority != null) ? priority.name() : null)
			.param("minutes", level.duration().toMinutes())
			.update();
	}

	private long addTarget(long versionId, int position, TargetTerms target) {
		StagePercents percents = target.percents();
		return this.jdbc
			.sql("""
					insert into sla_policy_target (version_id, position, code, label, calendar_id, green_percent, yellow_percent,
						red_percent, starts_on, completes_on, restarts_on, pauses_waiting, pauses_proposal)
					values (:version, :position, :code, :label, :calendar, :green, :yellow, :red, :starts, :completes, :restarts,
						:waiting, :proposal) returning id""")
			.param("version", versionId)
			.param("position", position)
			.param("code", target.name().code())
			.param("label", target.name().label())
			.param("calendar", target.calendarId())
			.param("green", (percents != null) ? percents.green() : null)
			.param("yellow", (percents != null) ? percents.yellow() : null)
			.param("red", (percents != null) ? percents.red() : null)
			.param("starts", target.startsOn().name())
			.param("completes", target.completesOn().name())
			.param("restarts", target.restartsOn().name())
			.param("waiting", target.pausesWaiting())
			.param("proposal", target.pausesProposal())
			.query(Long.class)
			.single();
	}

	private PolicyVersion read(ResultSet row, int index) throws SQLException {
		long id = row.getLong("id");
		Instant publishedAt = Columns.instantOrNull(row, "published_at");
		return new PolicyVersion(id, row.getLong("policy_id"), Columns.text(row, "name"), row.getInt("number"),
				publishedAt, row.getString("published_by"), Columns.instantOrNull(row, "valid_from"),
				Columns.instant(row, "edited_at"), row.getString("edited_by"), row.getInt("version"),
				(publishedAt != null) ? publishedTerms(id) : terms(id));
	}

	private PolicyTerms terms(long versionId) {
		Map<Long, List<Level>> levels = new HashMap<>();
		this.jdbc
			.sql("""
					select d.* from sla_policy_duration d join sla_policy_target t on t.id = d.target_id
					where t.version_id = ? order by d.severity, case d.priority when 'HIGH' then 1 when 'MEDIUM' then 2 else 3 end""")
			.param(versionId)
			.query((row) -> {
				levels.computeIfAbsent(row.getLong("target_id"), (target) -> new ArrayList<>())
					.add(new Level(row.getObject("severity", Integer.class),
							Columns.constantOrNull(row, "priority", Priority.class),
							Duration.ofMinutes(row.getInt("minutes"))));
			});
		List<TargetTerms> targets = this.jdbc
			.sql("select * from sla_policy_target where version_id = ? order by position, id")
			.param(versionId)
			.query((row, index) -> target(row, levels.getOrDefault(row.getLong("id"), List.of())))
			.list();
		return this.jdbc.sql("select green_percent, yellow_percent, red_percent from sla_policy_version where id = ?")
			.param(versionId)
			.query((row, index) -> new PolicyTerms(percents(row), targets))
			.optional()
			.orElseThrow(NotFound::new);
	}

	private static TargetTerms target(ResultSet row, List<Level> levels) throws SQLException {
		return new TargetTerms(new TargetName(Columns.text(row, "code"), row.getString("label")),
				Columns.longOrNull(row, "calendar_id"), (row.getObject("green_percent") != null) ? percents(row) : null,
				Columns.constant(row, "starts_on", StartsOn.class),
				Columns.constant(row, "completes_on", CompletesOn.class),
				Columns.constant(row, "restarts_on", RestartsOn.class), row.getBoolean("pauses_waiting"),
				row.getBoolean("pauses_proposal"), levels);
	}

	private static StagePercents percents(ResultSet row) throws SQLException {
		return new StagePercents(row.getInt("green_percent"), row.getInt("yellow_percent"), row.getInt("red_percent"));
	}

}
