/** Pages of emergencies: the board, the wall and what was learnt. */
@NullMarked
package balcao.emergency.web;

import org.jspecify.annotations.NullMarked;
