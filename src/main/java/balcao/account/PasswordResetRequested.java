package balcao.account;

import java.time.Instant;

/** A person asked for a link to choose another password. */
public record PasswordResetRequested(long personId, LinkToken token, Instant expiresAt, Instant at) {

}
