package balcao.account;

import java.time.Instant;

/** A person was invited to choose the first password. */
public record PersonInvited(long personId, LinkToken token, Instant expiresAt, Instant at) {

}
