/**
 * What clients think of how they were served: marks with comments for solved requests and
 * single answers, and what they come to for teams and products.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "platform", "organization", "catalog", "ticket" })
package balcao.rating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
