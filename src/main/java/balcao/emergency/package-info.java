/**
 * Emergencies as they are worked: the board, who was called, updates to the client, and
 * what was learnt.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "organization", "catalog", "calendar", "sla", "duty", "ticket" })
package balcao.emergency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
