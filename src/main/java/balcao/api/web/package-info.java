/** The calls of the API, its security and its way of saying what is wrong. */
@NullMarked
package balcao.api.web;

import org.jspecify.annotations.NullMarked;
