/**
 * The pages on which an admin sees what a draft would change, and publishes it.
 */
@NullMarked
package balcao.rehearsal.web;

import org.jspecify.annotations.NullMarked;
