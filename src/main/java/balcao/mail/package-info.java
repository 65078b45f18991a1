/**
 * Letters: tells people by e-mail what happened below, once, and keeps trying.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "organization", "account", "sla", "ticket", "rating", "sales",
		"duty", "protocol", "emergency", "incident", "decree", "chat", "notification" })
package balcao.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
