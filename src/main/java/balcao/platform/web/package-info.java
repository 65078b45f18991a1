/** The web side of the platform: security, errors, language, theme. */
@NullMarked
package balcao.platform.web;

import org.jspecify.annotations.NullMarked;
