/** Balcão: the application; each package below is a module with one purpose. */
@NullMarked
package balcao;

import org.jspecify.annotations.NullMarked;
