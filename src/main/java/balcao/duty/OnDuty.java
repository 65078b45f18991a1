package balcao.duty;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who would be called now.
 *
 * @param shift by which they are called
 * @param until when their turn ends; null for who is called only if others do not answer
 */
public record OnDuty(long personId, String name, String shift, @Nullable Instant until) {

	/** Whether it is their turn. */
	public boolean isFirst() {
		return this.until != null;
	}

}
