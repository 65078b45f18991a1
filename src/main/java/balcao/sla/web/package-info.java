/** The back office's pages for the severity matrix and its promises. */
@NullMarked
package balcao.sla.web;

import org.jspecify.annotations.NullMarked;
