package balcao.account;

import java.time.Instant;

/** Balcão has its first admin; whoever has defaults to lay out does it now. */
public record FirstAdminCreated(long personId, Instant at) {

}
