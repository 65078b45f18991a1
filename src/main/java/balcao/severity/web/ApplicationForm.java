package balcao.severity.web;

import org.jspecify.annotations.Nullable;

/**
 * The word to do what the dry run showed.
 *
 * @param create whether names that the catalog does not have are to be created
 */
record ApplicationForm(@Nullable Integer edited, @Nullable Boolean create) {

	boolean creates() {
		return Boolean.TRUE.equals(this.create);
	}

}
