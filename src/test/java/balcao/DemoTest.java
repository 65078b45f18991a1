package balcao;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application with its demo, on a random port and a database of its own that
 * all such classes share. Its clock starts on Monday, 23 November 2026, 14:05 in São
 * Paulo, and ticks. Name such a class {@code …IT}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "balcao.demo.starts-at=2026-11-23T14:05:00-03:00")
@ActiveProfiles("demo")
@Import(DemoTest.Surroundings.class)
public @interface DemoTest {

	/** The demo's own clock stays. */
	@TestConfiguration(proxyBeanMethods = false)
	class Surroundings {

		@Bean
		JdbcConnectionDetails demoDatabase() {
			TestDatabase.renew("demo");
			return new TestDatabase("demo");
		}

	}

}
