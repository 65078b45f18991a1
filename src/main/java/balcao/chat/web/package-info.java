/** The pages and streams of conversations. */
@NullMarked
package balcao.chat.web;

import org.jspecify.annotations.NullMarked;
