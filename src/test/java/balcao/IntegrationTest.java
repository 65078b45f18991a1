package balcao;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;

import balcao.mailbox.MailScene;
import balcao.sla.ClockReplays;
import balcao.ticket.Scene;

/**
 * The whole application on a random port, a real PostgreSQL, fresh for each class, and a
 * {@link TestClock} that can be injected. Name such a class {@code …IT}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.jpa.properties.hibernate.generate_statistics=true", "balcao.sla.watch-pause=1h",
				"balcao.sales.expiry-pause=1h", "balcao.rehearsal.pause=1h", "balcao.ticket.closing-pause=1h",
				"balcao.knowledge.publication-pause=1h", "balcao.decree.pause=1h", "balcao.duty.paging-pause=1h",
				"balcao.incident.telling-pause=1h", "balcao.mailbox.work-pause=1h", "balcao.mailbox.look-pause=1h" })
@Import({ TestSurroundings.class, Scene.class, MailScene.class, SignedIn.class, ClockReplays.class })
@TestExecutionListeners(listeners = TestSurroundings.Renewal.class,
		mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface IntegrationTest {

}
