/** Pages of the service decree: the profile, histories to take away, what is kept. */
@NullMarked
package balcao.decree.web;

import org.jspecify.annotations.NullMarked;
