/**
 * Notices: tells people in the portal what happened below that concerns them, once.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "organization", "sla", "ticket", "teamwork", "rating", "sales",
		"duty", "protocol", "emergency", "incident", "decree", "chat" })
package balcao.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
