package balcao.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicReference;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signs what leaves, with a secret that all nodes share. The signs are of letters and
 * digits alone and mean the same in capitals, since mail servers may change those.
 */
@Component
class Seal {

	/** What 80 bits take. */
	static final int LENGTH = 16;

	private static final String ALGORITHM = "HmacSHA256";

	private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";

	private final JdbcClient jdbc;

	private final AtomicReference<Identity> identity = new AtomicReference<>();

	Seal(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The sign of a content for one purpose; for another it is another. */
	String of(String purpose, String content) {
		byte[] mac = mac((purpose + "\n" + content).getBytes(StandardCharsets.UTF_8));
		StringBuilder sign = new StringBuilder(LENGTH);
		for (int i = 0; i < LENGTH; i++) {
			int bit = i * 5;
			int bits = ((mac[bit / 8] & 0xff) << 8) | (mac[bit / 8 + 1] & 0xff);
			sign.append(DIGITS.charAt((bits >> (11 - bit % 8)) & 31));
		}
		return sign.toString();
	}

	/** Whether a sign is that of a content; as slow for every wrong one. */
	boolean fits(String sign, String purpose, String content) {
		return MessageDigest.isEqual(sign.getBytes(StandardCharsets.UTF_8),
				of(purpose, content).getBytes(StandardCharsets.UTF_8));
	}

	/** Who we are, for the header by which we know our own letters. */
	String instance() {
		return identity().instance();
	}

	private byte[] mac(byte[] content) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(identity().secret(), ALGORITHM));
			return mac.doFinal(content);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Identity identity() {
		Identity known = this.identity.get();
		if (known == null) {
			known = this.jdbc.sql("select secret, instance from mail_identity where id = 1")
				.query((row, number) -> new Identity(row.getBytes("secret"), row.getString("instance")))
				.single();
			this.identity.set(known);
		}
		return known;
	}

	@SuppressWarnings("ArrayRecordComponent")
	private record Identity(byte[] secret, String instance) {

	}

}
