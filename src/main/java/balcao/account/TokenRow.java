package balcao.account;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A token as its owner sees it: never the secret.
 *
 * @param expiresAt null for never
 * @param lastUsedAt to the minute; null before the first use
 */
public record TokenRow(long id, String name, TokenScope scope, Instant createdAt, @Nullable Instant expiresAt,
		@Nullable Instant lastUsedAt, boolean expired) {

}
