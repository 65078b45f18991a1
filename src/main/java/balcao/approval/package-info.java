/**
 * Approval of anything before work on it begins: who has to say yes, step by step, and
 * what was decided.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "organization" })
package balcao.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
