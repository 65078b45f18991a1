/**
 * How a request comes in: request types with their forms, the team each goes to, and
 * drafts of what is being asked.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "organization", "catalog", "severity" })
package balcao.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
