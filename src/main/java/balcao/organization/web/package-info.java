/** The back office's pages for organizations and teams. */
@NullMarked
package balcao.organization.web;

import org.jspecify.annotations.NullMarked;
