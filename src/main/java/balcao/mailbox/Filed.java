package balcao.mailbox;

import java.util.List;

/**
 * The files of a mail as its author has uploaded them.
 *
 * @param left whether some may not be sent and stay with the mail alone
 */
record Filed(long ownerId, List<Long> ids, boolean left) {

	static Filed none(long ownerId) {
		return new Filed(ownerId, List.of(), false);
	}

}
