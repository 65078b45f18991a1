package balcao;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An integration test in a real browser. Each parameter of type
 * {@link com.microsoft.playwright.Page} is a person with a browser of their own; see
 * {@link Screen} for phones, dark theme and no JavaScript. Skipped where no Chromium,
 * Chrome or Edge is found, unless BROWSER_REQUIRED=true; fails on any error in the
 * browser's console and on any breach of the content security policy.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@IntegrationTest
@ExtendWith(Browsers.class)
public @interface BrowserTest {

}
