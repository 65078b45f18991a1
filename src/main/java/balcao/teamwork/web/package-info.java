/**
 * The team's own parts of a ticket's page, and the lists of one's mentions, watches and
 * day.
 */
@NullMarked
package balcao.teamwork.web;

import org.jspecify.annotations.NullMarked;
