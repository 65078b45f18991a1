/** Pages of lists, views, bulk acts and the palette. */
@NullMarked
package balcao.workspace.web;

import org.jspecify.annotations.NullMarked;
