/** The hallway of the back office: one page that leads to every setting. */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "platform", "organization", "catalog", "calendar", "sla", "intake", "account" })
package balcao.backoffice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
