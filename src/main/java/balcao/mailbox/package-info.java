/**
 * Mail that comes in: fetches it, keeps it before anything else happens to it, and makes
 * of it a request, an answer, or a question to the team; nothing is lost, and nobody is
 * let in by what a mail says of itself.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "organization", "catalog", "intake", "account", "ticket",
		"decree", "mime", "mail" })
package balcao.mailbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
