package balcao.duty;

import balcao.platform.SecretToken;

/**
 * Somebody who was just called.
 *
 * @param token of the link by which they may answer; the database knows its hash only
 */
public record PagedPerson(long personId, SecretToken token) {

}
