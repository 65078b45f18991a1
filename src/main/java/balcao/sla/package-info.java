/**
 * How fast: policies and the contracts that choose them, the clocks that run on their
 * promises, and the watch over their stages.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "organization", "catalog", "calendar" })
package balcao.sla;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
