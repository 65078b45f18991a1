/** Who is on duty when, and who is called until somebody answers. */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "organization", "calendar" })
package balcao.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
