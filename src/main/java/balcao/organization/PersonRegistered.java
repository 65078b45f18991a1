package balcao.organization;

import java.time.Instant;

/** A new person is known. */
public record PersonRegistered(long personId, Instant at) {

}
