/**
 * What the team keeps beside a ticket for itself alone: who follows it and who is called,
 * how long work took, what is known of a client, and drafts that colleagues may see.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "organization", "sla", "ticket" })
package balcao.teamwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
