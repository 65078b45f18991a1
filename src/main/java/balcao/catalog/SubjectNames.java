package balcao.catalog;

import org.jspecify.annotations.Nullable;

/** A subject in words. */
public record SubjectNames(@Nullable String product, @Nullable String module, @Nullable String situation,
		@Nullable String impact) {

}
