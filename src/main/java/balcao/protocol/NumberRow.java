package balcao.protocol;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A number of a day that stands for no protocol of its own.
 *
 * @param sequence which one of the day it is
 * @param agent who took the call; null where there was none
 * @param words why it came to nothing, for those who may read it
 * @param readable whether the reader may see more of it
 */
public record NumberRow(String number, long sequence, Instant issuedAt, NumberFate fate, @Nullable String agent,
		@Nullable String words, boolean readable) {

}
