/** Pages on which answers are prepared, chosen and looked at on a ticket. */
@NullMarked
package balcao.macro.web;

import org.jspecify.annotations.NullMarked;
