/**
 * How people prove who they are: passwords, links that work once, sign-in and its
 * sessions, and the tokens by which programs act for them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "organization" })
package balcao.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
