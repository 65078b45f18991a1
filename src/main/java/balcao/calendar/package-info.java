/** Business calendars, and the arithmetic of the time in which somebody attends. */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package balcao.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
