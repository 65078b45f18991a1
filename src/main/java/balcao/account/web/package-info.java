/**
 * The pages of sign-in, passwords, invitations, first set-up and the own account.
 */
@NullMarked
package balcao.account.web;

import org.jspecify.annotations.NullMarked;
