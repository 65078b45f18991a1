/**
 * The hallway of the back office: one page that leads to every setting, and one that
 * tries them out together.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "organization", "catalog", "calendar", "severity", "sla",
		"intake", "explanation", "account" })
package balcao.backoffice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
