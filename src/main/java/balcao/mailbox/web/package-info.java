/**
 * Mailboxes in the back office, and the mails that wait for a person of the team.
 */
@NullMarked
package balcao.mailbox.web;

import org.jspecify.annotations.NullMarked;
