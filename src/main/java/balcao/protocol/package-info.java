/**
 * The first contact of an emergency: its number from the first second, who calls, and
 * what is given back when a call is cut.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "organization", "catalog", "calendar", "severity", "sla",
		"intake", "ticket" })
package balcao.protocol;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
