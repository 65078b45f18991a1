package balcao.mailbox;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The bytes of a mail as they came. */
@SuppressWarnings("ArrayRecordComponent")
record RawMail(byte[] bytes, byte[] sha256) {

	RawMail(byte[] bytes) {
		this(bytes, sha256(bytes));
	}

	static byte[] sha256(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
