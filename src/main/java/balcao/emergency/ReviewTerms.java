package balcao.emergency;

import org.jspecify.annotations.Nullable;

/**
 * What was learnt from an emergency.
 *
 * @param changes what is done so that it does not happen again
 * @param followUps what is still to be done; never the client's to read
 * @param isPublished whether the client reads the rest
 */
public record ReviewTerms(String happened, @Nullable String cause, @Nullable String changes, @Nullable String followUps,
		boolean isPublished) {

}
