/** The hallway itself. */
@NullMarked
package balcao.backoffice.web;

import org.jspecify.annotations.NullMarked;
