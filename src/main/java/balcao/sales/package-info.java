/**
 * What is offered to clients on a ticket and what they answer: opportunities, quotes, and
 * proposals that are accepted, declined, sent back or forgotten.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "organization", "catalog", "calendar", "severity", "sla",
		"intake", "ticket" })
package balcao.sales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
