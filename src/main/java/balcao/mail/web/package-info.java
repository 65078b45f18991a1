/**
 * The pages that show letters: to admins, and in the demo those that were caught.
 */
@NullMarked
package balcao.mail.web;

import org.jspecify.annotations.NullMarked;
