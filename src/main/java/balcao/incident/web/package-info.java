/** Pages of incidents and of the status that clients read. */
@NullMarked
package balcao.incident.web;

import org.jspecify.annotations.NullMarked;
