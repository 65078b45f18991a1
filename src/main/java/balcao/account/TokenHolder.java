package balcao.account;

import balcao.platform.CurrentPerson;

/** Whose token a request carries, read afresh, and what the token reaches. */
public record TokenHolder(long tokenId, CurrentPerson person, TokenScope scope) {

}
