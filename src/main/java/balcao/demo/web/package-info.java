/** The page that moves the demo's clock. */
@NullMarked
package balcao.demo.web;

import org.jspecify.annotations.NullMarked;
