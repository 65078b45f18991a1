/**
 * One incident, many clients: noticed, told to each in their own protocol, and shown to
 * all that it concerns.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "organization", "catalog", "sla", "duty", "ticket" })
package balcao.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
