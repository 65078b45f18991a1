/** Pages on which clients rate and the team reads. */
@NullMarked
package balcao.rating.web;

import org.jspecify.annotations.NullMarked;
