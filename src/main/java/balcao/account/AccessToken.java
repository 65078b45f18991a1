package balcao.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.zip.CRC32;

/**
 * The secret of a personal access token: a prefix that scanners of leaked secrets know,
 * 43 random letters and digits, which are more than 256 bits, and a checksum of 6 by
 * which a scanner tells a token from a text that looks like one.
 */
public record AccessToken(String value) {

	static final String PREFIX = "balcao_";

	private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

	private static final int RANDOM_LENGTH = 43;

	private static final int CHECKSUM_LENGTH = 6;

	private static final SecureRandom RANDOM = new SecureRandom();

	static AccessToken random() {
		StringBuilder secret = new StringBuilder(RANDOM_LENGTH);
		for (int i = 0; i < RANDOM_LENGTH; i++) {
			secret.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
		}
		return new AccessToken(PREFIX + secret + checksum(secret.toString()));
	}

	/** Whether it looks like one of ours, checksum included. */
	boolean isWellFormed() {
		int end = PREFIX.length() + RANDOM_LENGTH;
		return this.value.startsWith(PREFIX) && this.value.length() == end + CHECKSUM_LENGTH
				&& checksum(this.value.substring(PREFIX.length(), end)).equals(this.value.substring(end));
	}

	/**
	 * What the database keeps. One plain hash is enough, and quick on every request: salt
	 * and slowness protect what people choose, and nobody guesses 256 random bits.
	 */
	byte[] hash() {
		try {
			return MessageDigest.getInstance("SHA-256").digest(this.value.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String checksum(String secret) {
		CRC32 crc = new CRC32();
		crc.update(secret.getBytes(StandardCharsets.US_ASCII));
		long rest = crc.getValue();
		char[] digits = new char[CHECKSUM_LENGTH];
		for (int i = CHECKSUM_LENGTH - 1; i >= 0; i--) {
			digits[i] = ALPHABET.charAt((int) (rest % ALPHABET.length()));
			rest /= ALPHABET.length();
		}
		return new String(digits);
	}

	@Override
	public String toString() {
		return "AccessToken[hidden]";
	}

}
