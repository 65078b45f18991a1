/** The back office's pages for products, modules, situations and impacts. */
@NullMarked
package balcao.catalog.web;

import org.jspecify.annotations.NullMarked;
