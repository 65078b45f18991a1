package balcao.ticket;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.PGStatement;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.IntegrationTest;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** The plans of the lists that everybody waits for, with 100,000 tickets in the table. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueuePlanIT {

	@Autowired
	private Scene scene;

	@Autowired
	private DataSource database;

	private Scene.Cast cast;

	private final List<String> plans = new ArrayList<>();

	private TicketLists lists;

	@BeforeAll
	void fill() {
		this.cast = this.scene.set();
		JdbcTemplate jdbc = new JdbcTemplate(this.database);
		this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Modelo");
		this.scene.open(this.cast.stranger(), this.cast.incident(), this.cast.down(), "Modelo");
		jdbc.execute(
				"""
						insert into ticket (number, organization_id, requester_id, opened_by_id, request_type_id, product_id,
							subject, status, status_since, severity, severity_source, team_id, opened_at, updated_at,
							last_message_at, last_message_side, last_message_author, last_message_excerpt, clock, clock_target,
							due_at, yellow_at, red_at)
						select 'X' || i, m.organization_id, m.requester_id, m.requester_id, m.request_type_id, m.product_id,
							'Chamado ' || i, case when mod(i, 20) = 0 then 'IN_PROGRESS' else 'CLOSED' end, m.opened_at, 1 + mod(i, 4),
							'REQUEST_TYPE', case when mod(i, 3) = 0 then %d else %d end, m.opened_at - i * interval '1 minute',
							m.opened_at - i * interval '1 minute', m.opened_at, 'CLIENT', 'Alguém', 'texto',
							case when mod(i, 20) = 0 then 'RUNNING' else 'NONE' end, case when mod(i, 20) = 0 then 'SOLUTION' end,
							case when mod(i, 20) = 0 then m.opened_at + i * interval '1 second' end,
							case when mod(i, 20) = 0 then m.opened_at end, case when mod(i, 20) = 0 then m.opened_at end
						from generate_series(1, 100000) i join lateral (select * from ticket order by id offset mod(i, 2) limit 1) m
							on true"""
					.formatted(this.cast.projects(), this.cast.support()));
		jdbc.execute("""
				insert into ticket_message (ticket_id, author_id, side, visibility, text, at)
				select id, requester_id, 'CLIENT', 'PUBLIC', 'Texto do ' || subject, opened_at from ticket""");
		jdbc.execute("vacuum analyze");
		this.lists = new TicketLists(
				JdbcClient.create(new NamedParameterJdbcTemplate(new Explaining(this.database, this.plans))));
	}

	@BeforeEach
	void forget() {
		this.plans.clear();
	}

	@Test
	void queueReadsItsIndexInOrderAndStopsAfterOnePage() {
		KeysetPage<TicketRow> first = this.lists.queue(this.cast.support(), QueueView.ALL, this.cast.agent(),
				PageRequest.FIRST);
		this.lists.queue(this.cast.support(), QueueView.ALL, this.cast.agent(), new PageRequest(first.after(), null));
		this.lists.queue(this.cast.support(), QueueView.ALL, this.cast.agent(), new PageRequest(null, first.after()));
		assertThat(this.plans).hasSize(3)
			.allSatisfy((plan) -> assertThat(plan).contains("ticket_queue_ix").doesNotContain("Seq Scan on ticket t"));
		assertThat(this.plans.get(0))
			.containsPattern("-> +Limit .*\\n( +Buffers.*\\n)? +-> +Index Scan using ticket_queue_ix");
	}

	@Test
	void ownWorkReadsTheIndexOfItsAssignee() {
		this.lists.assignedTo(this.cast.agent(), PageRequest.FIRST);
		assertThat(this.plans).last().asString().contains("ticket_assignee_ix").doesNotContain("Seq Scan on ticket t");
	}

	@Test
	void clientsReadTheIndexOfTheRequesterOrTheOrganization() {
		this.lists.portal(this.cast.client(), false, PortalView.ALL, null, PageRequest.FIRST);
		assertThat(this.plans).last()
			.asString()
			.containsAnyOf("ticket_requester_ix", "ticket_organization_ix")
			.doesNotContain("Seq Scan on ticket t");
		this.lists.portal(this.cast.manager(), true, PortalView.OPEN, null, PageRequest.FIRST);
		assertThat(this.plans).last()
			.asString()
			.contains("ticket_organization_ix")
			.doesNotContain("Seq Scan on ticket t");
	}

	@Test
	void searchReadsTheIndexesOfWords() {
		this.lists.search(this.cast.leader(), "modelo", PageRequest.FIRST);
		assertThat(this.plans).last()
			.asString()
			.contains("ticket_subject_ix", "ticket_message_text_ix")
			.doesNotContain("Seq Scan on ticket");
	}

	/** Explains each statement, with its parameters, before it runs. */
	private static final class Explaining extends JdbcTemplate {

		private final List<String> plans;

		private Explaining(DataSource database, List<String> plans) {
			super(database);
			this.plans = plans;
		}

		@Override
		@SuppressWarnings("NullAway") // T may be nullable, which 17's checker cannot see
		public <T extends @Nullable Object> T query(PreparedStatementCreator creator,
				@Nullable PreparedStatementSetter setter, ResultSetExtractor<T> rows) {
			execute((Connection connection) -> {
				this.plans.add(explain(connection, creator));
				return null;
			});
			return super.query(creator, setter, rows);
		}

		private static String explain(Connection connection, PreparedStatementCreator creator) throws SQLException {
			StringBuilder plan = new StringBuilder();
			try (PreparedStatement prepared = creator.createPreparedStatement(connection);
					Statement statement = connection.createStatement();
					ResultSet lines = statement
						.executeQuery("explain (analyze) " + prepared.unwrap(PGStatement.class))) {
				while (lines.next()) {
					plan.append(lines.getString(1)).append('\n');
				}
			}
			return plan.toString();
		}

	}

}
