package balcao.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.TestPropertySource;

/**
 * Renders the real pages of some controllers under the real security, with the people of
 * {@link TestPeople} and the clock standing at {@link TestPeople#NOW}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest
@TestPropertySource(properties = { "balcao.platform.support.phone=0800 555 0142",
		"balcao.platform.support.hours=Das 8h às 18h", "balcao.platform.support.hours-english=From 8:00 to 18:00" })
@Import({ SecurityConfiguration.class, WebConfiguration.class, ErrorPages.class, HeldPostController.class,
		PreferenceController.class, TestPeople.class })
public @interface PageTest {

	/** The controllers under test; the platform's own are always there. */
	@AliasFor(annotation = WebMvcTest.class, attribute = "controllers")
	Class<?>[] value() default {};

}
