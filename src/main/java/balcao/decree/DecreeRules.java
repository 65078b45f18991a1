package balcao.decree;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** The rules as they are set. */
@Repository
class DecreeRules {

	private static final String SELECT = """
			select r.*, array(select o.organization_id from decree_rule_organization o where o.rule_code = r.code) chosen
			from decree_rule r""";

	private final JdbcClient jdbc;

	DecreeRules(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Map<DecreeRule, RuleTerms> all() {
		return this.jdbc.sql(SELECT)
			.query((row, number) -> new RuleTerms(Columns.constant(row, "code", DecreeRule.class),
					row.getBoolean("active"), row.getInt("value"), (Integer) row.getObject("warning"),
					row.getBoolean("everyone"), Set.of((Long[]) row.getArray("chosen").getArray()),
					row.getInt("version")))
			.list()
			.stream()
			.collect(Collectors.toMap(RuleTerms::rule, (terms) -> terms));
	}

	/** Whether nobody had changed it meanwhile. */
	boolean change(RuleTerms terms) {
		boolean changed = this.jdbc.sql("""
				update decree_rule set active = :active, value = :value, warning = :warning, everyone = :everyone,
					version = version + 1 where code = :code and version = :version""")
			.param("active", terms.active())
			.param("value", terms.value())
			.param("warning", terms.warning(), java.sql.Types.INTEGER)
			.param("everyone", terms.everyone())
			.param("code", terms.rule().name())
			.param("version", terms.version())
			.update() > 0;
		if (changed) {
			choose(terms.rule(), terms.everyone() ? List.of() : terms.organizations());
		}
		return changed;
	}

	private void choose(DecreeRule rule, Collection<Long> organizations) {
		Long[] chosen = organizations.toArray(Long[]::new);
		this.jdbc
			.sql("delete from decree_rule_organization where rule_code = :code and organization_id <> all (:chosen)")
			.param("code", rule.name())
			.param("chosen", chosen)
			.update();
		this.jdbc.sql("""
				insert into decree_rule_organization (rule_code, organization_id)
				select :code, o.id from organization o where o.id = any (:chosen) on conflict do nothing""")
			.param("code", rule.name())
			.param("chosen", chosen)
			.update();
	}

	void switchAll(boolean active) {
		this.jdbc.sql("update decree_rule set active = :active, version = version + 1 where active <> :active")
			.param("active", active)
			.update();
	}

}
