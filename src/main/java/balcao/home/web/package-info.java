/** The page at the root of the portal. */
@NullMarked
package balcao.home.web;

import org.jspecify.annotations.NullMarked;
