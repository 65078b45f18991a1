/**
 * A client's request from its opening to its end: conversation, states, assignment and
 * history.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "organization", "catalog", "calendar", "severity", "sla",
		"intake", "knowledge", "explanation", "approval" })
package balcao.ticket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
