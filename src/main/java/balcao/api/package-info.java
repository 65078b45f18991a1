/**
 * What programs can ask and do under {@code /api/v1}: the same as people on pages, with
 * the same rights.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "organization", "account", "calendar", "sla", "intake",
		"knowledge", "ticket", "sales", "duty", "protocol", "emergency", "incident", "decree", "chat", "mailbox" })
package balcao.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
