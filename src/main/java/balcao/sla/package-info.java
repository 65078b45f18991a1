/**
 * How fast: the promises made for a severity, and the clocks that run on them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "catalog", "calendar" })
package balcao.sla;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
