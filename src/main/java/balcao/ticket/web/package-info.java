/** Pages on which clients and the team open, read and answer tickets. */
@NullMarked
package balcao.ticket.web;

import org.jspecify.annotations.NullMarked;
