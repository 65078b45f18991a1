package balcao.decree;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a look at what is past its retention found and did.
 *
 * @param dry whether it only counted
 * @param person who asked for it; null for the clock
 * @param found how many are past their term and may be forgotten
 * @param held how many are past their term and kept by a hold
 * @param skipped how many somebody was working with
 */
public record RetentionRun(long id, Instant at, boolean dry, @Nullable String person, int found, int held, int erased,
		int skipped) {

}
