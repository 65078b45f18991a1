/** The pages on which articles are read, written and found. */
@NullMarked
package balcao.knowledge.web;

import org.jspecify.annotations.NullMarked;
