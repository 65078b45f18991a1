package balcao.account;

import java.time.Instant;

/** A person, or somebody at their screen, made a token. */
public record TokenCreated(long personId, String name, Instant at) {

}
