/**
 * A company to try Balcão with: its people, its configuration, months of tickets, and a
 * clock that can be moved. There only in the profile {@code demo}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "organization", "catalog", "calendar", "severity", "sla",
		"intake", "knowledge", "account", "ticket", "notification" })
package balcao.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
