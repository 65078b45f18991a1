/** The bell and the page of notices. */
@NullMarked
package balcao.notification.web;

import org.jspecify.annotations.NullMarked;
