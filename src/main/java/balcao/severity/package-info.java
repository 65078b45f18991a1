/**
 * How severe: the matrix in its versions, the levels beside it, and what they were asked.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "catalog" })
package balcao.severity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
