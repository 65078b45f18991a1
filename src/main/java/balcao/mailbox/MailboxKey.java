package balcao.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts what other servers ask us for, so that a copy of the database does not give it
 * away: AES-GCM with a fresh nonce before each text.
 */
@Component
class MailboxKey {

	private static final String CIPHER = "AES/GCM/NoPadding";

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private static final int KEY = 32;

	private static final String FILE = "mailbox-key";

	private static final SecureRandom RANDOM = new SecureRandom();

	private final MailboxSettings settings;

	private final Path directory;

	private volatile @Nullable SecretKeySpec key;

	MailboxKey(MailboxSettings settings, @Value("${balcao.data-dir:./data}") String directory) {
		this.settings = settings;
		this.directory = Path.of(directory);
	}

	byte[] encrypt(String text) {
		try {
			byte[] nonce = new byte[NONCE];
			RANDOM.nextBytes(nonce);
			Cipher cipher = Cipher.getInstance(CIPHER);
			cipher.init(Cipher.ENCRYPT_MODE, key(), new GCMParameterSpec(TAG_BITS, nonce));
			byte[] encrypted = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
			return ByteBuffer.allocate(NONCE + encrypted.length).put(nonce).put(encrypted).array();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Throws when it was encrypted with another key. */
	String decrypt(byte[] secret) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance(CIPHER);
		cipher.init(Cipher.DECRYPT_MODE, key(), new GCMParameterSpec(TAG_BITS, secret, 0, NONCE));
		return new String(cipher.doFinal(secret, NONCE, secret.length - NONCE), StandardCharsets.UTF_8);
	}

	private SecretKeySpec key() {
		SecretKeySpec known = this.key;
		if (known == null) {
			known = new SecretKeySpec(bytes(), "AES");
			this.key = known;
		}
		return known;
	}

	private byte[] bytes() {
		String given = this.settings.key();
		byte[] bytes = Base64.getDecoder().decode((given != null && !given.isBlank()) ? given.strip() : file());
		if (bytes.length != KEY) {
			throw new IllegalStateException("balcao.mailbox.key has to be 32 bytes in Base64");
		}
		return bytes;
	}

	/** Made by whoever comes first, readable by the owner alone. */
	private String file() {
		Path file = this.directory.resolve(FILE);
		try {
			if (!Files.exists(file)) {
				Files.createDirectories(this.directory);
				byte[] fresh = new byte[KEY];
				RANDOM.nextBytes(fresh);
				Path draft = Files.createTempFile(this.directory, FILE, null);
				if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
					Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
				}
				Files.writeString(draft, Base64.getEncoder().encodeToString(fresh), StandardOpenOption.WRITE);
				try {
					Files.createLink(file, draft);
				}
				catch (FileAlreadyExistsException ex) {
					// another node was quicker; its key holds
				}
				Files.delete(draft);
			}
			return Files.readString(file).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
