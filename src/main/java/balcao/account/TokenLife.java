package balcao.account;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** How long a token works, as people choose it. */
public enum TokenLife {

	DAYS_30(30), DAYS_90(90), DAYS_365(365), NEVER(null);

	private final @Nullable Integer days;

	TokenLife(@Nullable Integer days) {
		this.days = days;
	}

	/** When a token made now ends; null for never. */
	@Nullable Instant endFrom(Instant now) {
		return (this.days != null) ? now.plus(Duration.ofDays(this.days)) : null;
	}

}
