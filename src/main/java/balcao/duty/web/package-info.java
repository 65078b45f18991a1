/** Pages of the duty plan, and where whoever was called answers. */
@NullMarked
package balcao.duty.web;

import org.jspecify.annotations.NullMarked;
