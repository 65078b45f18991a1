package balcao;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a database that Balcão has filled before it is brought up to date. */
class UpgradesIT {

	private static final String BEFORE_EMERGENCIES = "202611231300";

	private static final String WITH_EMERGENCIES = "202611231308";

	private final TestDatabase old = TestDatabase.empty("antigo");

	private final DriverManagerDataSource source = new DriverManagerDataSource(this.old.getJdbcUrl(),
			this.old.getUsername(), this.old.getPassword());

	private final JdbcClient database = JdbcClient.create(this.source);

	@BeforeEach
	void begin() {
		bringTo(BEFORE_EMERGENCIES);
	}

	@Test
	void ownRequestTypeForEmergenciesStaysTheCompanysWithWhatWasAskedByIt() {
		long own = ownType();
		ticket("2026-000001", "TICKET", own);
		bringTo(WITH_EMERGENCIES);
		ticket("2026112000018", "PROTOCOL", own);
		bringTo("latest");
		assertThat(this.database.sql("select code || ' ' || emergency from intake_request_type where id = ?")
			.param(own)
			.query(String.class)
			.single()).isEqualTo("emergency false");
		assertThat(typeOf("2026-000001")).isEqualTo("emergency");
		assertThat(typeOf("2026112000018")).isEqualTo("emergency-2");
		assertThat(emergencies()).isEqualTo("emergency-2");
	}

	@Test
	void databaseWithoutSuchATypeKeepsTheOneOfProtocols() {
		bringTo(WITH_EMERGENCIES);
		bringTo("latest");
		assertThat(emergencies()).isEqualTo("emergency");
		assertThat(this.database.sql("select count(*) from intake_request_type").query(Integer.class).single())
			.isEqualTo(1);
	}

	private void bringTo(String version) {
		Flyway.configure().dataSource(this.source).target(version).load().migrate();
	}

	private long ownType() {
		long type = this.database
			.sql("insert into intake_request_type (code, name, description, icon, asks_situation, needs_approval,"
					+ " default_severity) values ('emergency', 'Parada', 'Produção parada', 'alert', false, true, 2)"
					+ " returning id")
			.query(Long.class)
			.single();
		this.database
			.sql("insert into intake_form_version (request_type_id, number, terms, published_at)"
					+ " values (?, 1, '{\"tips\": [], \"steps\": []}', now())")
			.param(type)
			.update();
		return type;
	}

	/** Only what matters here: whatever else a ticket refers to is left out. */
	private void ticket(String number, String kind, long type) {
		this.database.sql("alter table ticket disable trigger all").update();
		this.database
			.sql("insert into ticket (number, kind, request_type_id, organization_id, requester_id, opened_by_id,"
					+ " subject, status, status_since, severity, severity_source, team_id, opened_at, updated_at,"
					+ " last_message_at, last_message_side, last_message_author, last_message_excerpt, clock)"
					+ " values (:number, :kind, :type, 1, 1, 1, 'Parou', 'IN_PROGRESS', now(), 1, 'MATRIX', 1, now(),"
					+ " now(), now(), 'CLIENT', 'Ana', 'Parou', 'NONE')")
			.param("number", number)
			.param("kind", kind)
			.param("type", type)
			.update();
		this.database.sql("alter table ticket enable trigger all").update();
	}

	private String typeOf(String number) {
		return this.database.sql(
				"select y.code from ticket t join intake_request_type y on y.id = t.request_type_id where t.number = ?")
			.param(number)
			.query(String.class)
			.single();
	}

	private String emergencies() {
		return this.database.sql("select code from intake_request_type where emergency").query(String.class).single();
	}

}
