/**
 * How somebody of the team works with tickets: the lists they keep, what they do to many
 * at once, who has which ticket open, and the palette that leads anywhere.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "organization", "catalog", "intake", "knowledge", "ticket" })
package balcao.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
