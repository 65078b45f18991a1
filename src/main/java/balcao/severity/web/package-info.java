/** The back office's pages for the severity matrix. */
@NullMarked
package balcao.severity.web;

import org.jspecify.annotations.NullMarked;
