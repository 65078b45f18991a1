/** The back office's pages for what each severity promises. */
@NullMarked
package balcao.sla.web;

import org.jspecify.annotations.NullMarked;
