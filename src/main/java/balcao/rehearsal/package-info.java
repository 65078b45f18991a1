/**
 * What if: replays open and past deadlines through a draft before it is published, and
 * moves the open ones afterwards where the publisher chose so.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "organization", "catalog", "calendar", "severity", "sla" })
package balcao.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
