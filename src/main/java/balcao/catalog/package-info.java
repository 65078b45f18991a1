/** What tickets are about: products, modules, situations and impacts. */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package balcao.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
