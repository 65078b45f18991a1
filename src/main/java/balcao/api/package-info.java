/**
 * What programs can ask and do under {@code /api/v1}: the same as people on pages, with
 * the same rights.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "account", "calendar", "sla", "intake", "knowledge", "ticket" })
package balcao.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
