package balcao.backoffice;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** The figures of the whole configuration in one statement. */
@Repository
class HallwayRows {

	/** An article that should have appeared so long ago is late. */
	private static final String LATE = "interval '10 minutes'";

	private final JdbcClient jdbc;

	HallwayRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Counts by name.
	 * @param year the current one; holidays are looked for in it and in the next
	 */
	Map<String, Long> figures(Instant now, int year) {
		return this.jdbc
			.sql("""
					with types as (select t.id from intake_request_type t where t.archived_at is null and not t.emergency),
					teams as (select g.id from organization_team g where g.archived_at is null),
					calendars as (select c.id, (select v.id from calendar_version v where v.calendar_id = c.id
						and v.published_at is not null order by v.valid_from desc, v.number desc limit 1) version_id
						from calendar c where c.archived_at is null),
					held as (select c.id, count(distinct extract(year from h.on_date)) filter (where extract(year from h.on_date)
							in (:year, :next)) years, bool_or(extract(year from h.on_date) >= :year - 1) keeps
						from calendars c left join calendar_holiday h on h.version_id = c.version_id and not h.disabled
						group by c.id)
					select (select count(*) from organization_person where disabled_at is null) people,
						(select count(*) from organization_person where disabled_at is null and role = 'ADMIN') admins,
						(select count(*) from organization where archived_at is null) organizations,
						(select count(*) from organization o where o.archived_at is null and not exists (select
							from organization_person p where p.organization_id = o.id and p.disabled_at is null)) lonely_organizations,
						(select count(*) from teams) teams,
						(select count(*) from teams g where not exists (select from organization_team_member m
							join organization_person p on p.id = m.person_id
							where m.team_id = g.id and p.disabled_at is null)) empty_teams,
						(select count(*) from ticket_escalation_rule) escalation,
						(select count(*) from catalog_product where archived_at is null) products,
						(select count(*) from catalog_impact where archived_at is null) impacts,
						(select count(*) from types) request_types,
						(select count(*) from types t where not exists (select from intake_form_version f
							where f.request_type_id = t.id and f.published_at is not null)) unpublished_types,
						(select count(*) from types t where not exists (select from intake_routing_rule r
							join teams g on g.id = r.team_id where r.archived_at is null and (r.signature = ''
							or r.signature = 'request_type=' || t.id))) unrouted_types,
						(select count(*) from intake_routing_rule where archived_at is null) routing,
						(select count(*) from intake_routing_rule r where r.archived_at is null
							and not exists (select from teams g where g.id = r.team_id)) idle_rules,
						(select count(*) from severity_matrix_row r where r.archived_at is null and r.version_id = (select v.id
							from severity_version v where v.valid_from <= :now
							order by v.valid_from desc, v.number desc limit 1)) matrix,
						(select count(*) from calendars) calendars,
						(select count(*) from held where coalesce(keeps, false) and years < 2) calendars_without_holidays,
						(select count(*) from held where years = 2) calendars_with_holidays,
						(select count(*) from sla_policy where archived_at is null) policies,
						(select count(*) from sla_policy p where p.archived_at is null and not exists (select
							from sla_policy_version v where v.policy_id = p.id and v.published_at is not null)) unpublished_policies,
						(select count(*) from sla_contract where valid_until is null or valid_until >= (:now)::date) contracts,
						(select count(*) from mail_letter where failed_at is not null and text_body is not null) failed_letters,
						(select count(*) from mailbox_poll p join mailbox b on b.id = p.mailbox_id where b.archived_at is null
							and p.failed_at < :now - interval '15 minutes') failing_mailboxes,
						(select count(*) from knowledge_article where archived_at is null and published_at is not null) articles,
						(select count(*) from knowledge_article where archived_at is null
							and scheduled_at < :now - %s) late_articles,
						(select count(*) from backoffice_checklist) dismissed"""
				.formatted(LATE))
			.param("now", Columns.parameter(now))
			.param("year", year)
			.param("next", year + 1)
			.query(HallwayRows::figures)
			.single();
	}

	void dismiss(Instant now) {
		this.jdbc.sql("insert into backoffice_checklist (dismissed_at) values (:now) on conflict do nothing")
			.param("now", Columns.parameter(now))
			.update();
	}

	void recall() {
		this.jdbc.sql("delete from backoffice_checklist").update();
	}

	private static Map<String, Long> figures(ResultSet row, int number) throws SQLException {
		ResultSetMetaData columns = row.getMetaData();
		Map<String, Long> figures = new LinkedHashMap<>();
		for (int i = 1; i <= columns.getColumnCount(); i++) {
			figures.put(columns.getColumnLabel(i), row.getLong(i));
		}
		return figures;
	}

}
