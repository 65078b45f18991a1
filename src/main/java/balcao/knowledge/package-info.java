/**
 * Answers before the ticket: articles, their revisions, who may read them, and how they
 * are found.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "organization", "catalog" })
package balcao.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
