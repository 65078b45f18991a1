package balcao.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import balcao.IntegrationTest;
import balcao.TestClock;
import balcao.organization.PersonService;
import balcao.platform.NotFound;
import balcao.platform.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
@RecordApplicationEvents
class SetUpIT {

	@Autowired
	private SetUpService setUp;

	@Autowired
	private PersonService people;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient database;

	@Autowired
	private ApplicationEvents events;

	@Test
	void firstAdminIsCreatedExactlyOnce() throws Exception {
		LinkToken late = this.setUp.open().orElseThrow();
		this.clock.advance(Duration.ofDays(1));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.setUp.requireOpen(late));
		LinkToken token = this.setUp.open().orElseThrow();
		LinkToken another = this.setUp.open().orElseThrow();
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.setUp.createFirstAdmin(token, "Ada", "ada@balcao.example", "curta"));
		assertThat(this.people.hasAdmin()).isFalse();

		List<Future<Boolean>> results = new ArrayList<>();
		ExecutorService crowd = Executors.newFixedThreadPool(8);
		try {
			for (int i = 0; i < 8; i++) {
				LinkToken tried = (i % 2 == 0) ? token : another;
				String email = "ada" + i + "@balcao.example";
				results.add(crowd.submit(() -> succeeds(tried, email)));
			}
			int successes = 0;
			for (Future<Boolean> result : results) {
				successes += result.get() ? 1 : 0;
			}
			assertThat(successes).isEqualTo(1);
		}
		finally {
			crowd.shutdown();
		}
		assertThat(this.database.sql("select count(*) from organization_person where role = 'ADMIN'")
			.query(Long.class)
			.single()).isEqualTo(1);
		assertThat(this.database.sql("select count(*) from account_credential").query(Long.class).single())
			.isEqualTo(1);
		assertThat(this.events.stream(FirstAdminCreated.class)).hasSize(1);
		assertThat(this.setUp.open()).isEmpty();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.setUp.requireOpen(another));
	}

	private boolean succeeds(LinkToken token, String email) {
		try {
			this.setUp.createFirstAdmin(token, "Ada", email, "correto cavalo");
			return true;
		}
		catch (NotFound ex) {
			return false;
		}
	}

}
