package balcao.organization;

import java.time.Instant;

/** What a person may do changed or ended: their sessions must end too. */
public record PersonAccessChanged(long personId, String email, Instant at) {

}
