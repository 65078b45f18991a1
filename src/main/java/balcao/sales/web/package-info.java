/** Pages of proposals for both sides, and of opportunities and quotes for the team. */
@NullMarked
package balcao.sales.web;

import org.jspecify.annotations.NullMarked;
