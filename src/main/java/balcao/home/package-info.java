/** The first page of each person: what needs them, and where to begin. */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "catalog", "intake", "knowledge", "sla", "ticket", "protocol",
		"emergency", "incident", "decree", "chat" })
package balcao.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
