package balcao.account;

import java.time.Instant;

/** A person has another password than before. */
public record PasswordChanged(long personId, Instant at) {

}
