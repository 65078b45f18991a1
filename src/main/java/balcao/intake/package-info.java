/**
 * How a request comes in: request types, the team each goes to, and drafts of what is
 * being asked.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "organization", "catalog" })
package balcao.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
