/** The back office's pages for request types and routing. */
@NullMarked
package balcao.intake.web;

import org.jspecify.annotations.NullMarked;
