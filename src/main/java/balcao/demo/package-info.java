/**
 * A company to try Balcão with: its people, its configuration, months of tickets, and a
 * clock that can be moved. There only in the profile {@code demo}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "approval", "platform", "organization", "catalog", "calendar", "severity",
		"sla", "intake", "knowledge", "account", "ticket", "macro", "teamwork", "sales", "rating", "notification",
		"workspace", "duty", "protocol", "emergency", "incident", "decree", "chat", "mail", "mailbox" })
package balcao.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
