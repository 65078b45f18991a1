/**
 * Letters: tells people by e-mail what happened below, once, and keeps trying.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "organization", "account" })
package balcao.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
