/**
 * Pages of contacts: on the phone, to be called back, and asked for by whoever has a
 * number.
 */
@NullMarked
package balcao.protocol.web;

import org.jspecify.annotations.NullMarked;
