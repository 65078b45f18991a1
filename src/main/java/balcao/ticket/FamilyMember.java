package balcao.ticket;

import java.time.Instant;

/**
 * A ticket that stands together with others, of other clients even.
 *
 * @param unidentified whether nobody knows yet whose it is
 */
public record FamilyMember(long id, String number, long organizationId, String organization, String requester,
		boolean unidentified, Instant openedAt) {

}
