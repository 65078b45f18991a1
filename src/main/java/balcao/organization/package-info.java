/**
 * Who there is: client organizations with their people, and the teams that answer them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package balcao.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
