/**
 * Prepared answers: saved replies and macros, which also say what changes on the ticket.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "organization", "sla", "ticket" })
package balcao.macro;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
