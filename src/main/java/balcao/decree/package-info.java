/**
 * Rules of the service decree (11.034/2022) as a profile that can be switched on: the
 * term of the answer, the history handed to the client, what is kept and for how long.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "organization", "catalog", "calendar", "severity", "sla",
		"intake", "ticket" })
package balcao.decree;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
