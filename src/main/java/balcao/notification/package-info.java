/**
 * Notices: tells people in the portal what happened below that concerns them, once.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "organization", "sla", "ticket" })
package balcao.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
