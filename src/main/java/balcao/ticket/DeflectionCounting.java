package balcao.ticket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.Columns;

/**
 * Counts the requests that articles answered: only those after which the organization
 * opened no ticket about the same module within a week (about the same product where no
 * module was said, about anything where neither was).
 */
@Service
@Transactional(readOnly = true)
public class DeflectionCounting {

	private static final Duration WEEK = Duration.ofDays(7);

	private final JdbcClient jdbc;

	private final Clock clock;

	DeflectionCounting(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** For each article that has any. */
	public Map<Long, DeflectionCount> of(Collection<Long> articleIds) {
		Instant now = this.clock.instant();
		return this.jdbc.sql("""
				select d.article_id, count(*) filter (where d.at <= :weekAgo) held,
					count(*) filter (where d.at > :weekAgo) recent
				from knowledge_deflection d where d.article_id = any (:articles) and not exists (
					select from ticket t where t.organization_id = d.organization_id and t.opened_at >= d.at
						and t.opened_at <= d.at + interval '7 days' and case
							when d.module_id is not null then t.module_id = d.module_id
							when d.product_id is not null then t.product_id = d.product_id else true end)
				group by d.article_id""")
			.param("articles", articleIds.toArray(Long[]::new))
			.param("weekAgo", Columns.parameter(now.minus(WEEK)))
			.query((row, number) -> Map.entry(row.getLong("article_id"),
					new DeflectionCount(row.getLong("held"), row.getLong("recent"))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
