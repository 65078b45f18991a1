package balcao;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** The database and the clock that the application meets in an integration test. */
@TestConfiguration(proxyBeanMethods = false)
class TestSurroundings {

	@Bean
	JdbcConnectionDetails testDatabase() {
		TestDatabase.renew();
		return new TestDatabase("balcao");
	}

	@Bean
	@Primary
	TestClock testClock() {
		return new TestClock();
	}

	/** A fresh database for each class, the clock at its start for each method. */
	static class Renewal implements TestExecutionListener {

		/**
		 * The clock too, since whatever is signed in before the first test is as old as
		 * it says.
		 */
		@Override
		public void beforeTestClass(TestContext test) {
			test.getApplicationContext().getBean(TestClock.class).reset();
			test.getApplicationContext().getBeanProvider(HikariDataSource.class).ifAvailable(TestDatabase::renew);
		}

		@Override
		public void beforeTestMethod(TestContext test) {
			test.getApplicationContext().getBean(TestClock.class).reset();
		}

	}

}
