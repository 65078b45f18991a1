package balcao.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A controller whose addresses hold a secret that lets in whoever has it: no other site,
 * no search engine is told the address, and who tries links is soon told to wait. Its
 * {@link balcao.platform.NotFound} means that the link has ended.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SecretLink {

	/** What is counted together. */
	String purpose();

	/** How many pages one place of the network may ask for within ten minutes. */
	int tries();

	/** How many of those a link that does not exist costs on top. */
	int missCosts();

	/** The page that says that the link has ended. */
	String ended();

}
