package balcao.mail.web;

import java.util.List;

import balcao.mail.BlockedReader;

/**
 * Those of a ticket who get no letters.
 *
 * @param linked whether whoever looks may say that an address works again
 */
record BlockedReaders(List<BlockedReader> readers, boolean linked) {

}
