package balcao.account;

import java.time.Instant;

/** A place where a person is signed in. */
public record SessionRow(Instant startedAt, Instant lastUsedAt, boolean current) {

}
