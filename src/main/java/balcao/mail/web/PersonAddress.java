package balcao.mail.web;

import balcao.mail.BlockedAddress;

/** The address of somebody, whose letters come back. */
record PersonAddress(long personId, BlockedAddress blocked) {

}
