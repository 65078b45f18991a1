/**
 * Tells in words, and draws, how a deadline came about: the same for a ticket's page, its
 * text and the simulator.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "catalog", "calendar", "sla" })
package balcao.explanation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
