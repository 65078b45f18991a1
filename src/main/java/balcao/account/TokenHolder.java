package balcao.account;

import balcao.platform.CurrentPerson;

/** Whose token a request carries, read afresh. */
public record TokenHolder(long tokenId, CurrentPerson person) {

}
