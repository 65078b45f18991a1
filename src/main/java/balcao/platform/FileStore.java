package balcao.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps files, in pieces and never whole in memory. A file is pending, and its owner's
 * alone, until it is claimed for something that decides who sees it.
 */
@Service
public class FileStore {

	static final int CHUNK = 256 * 1024;

	private final StoredFiles files;

	private final FileTypes types;

	private final FileRules rules;

	private final Clock clock;

	FileStore(StoredFiles files, FileTypes types, FileRules rules, Clock clock) {
		this.files = files;
		this.types = types;
		this.rules = rules;
		this.clock = clock;
	}

	/**
	 * Reads the content to its end and keeps it as pending. Refuses a name without an
	 * allowed extension, a content that is empty, too long or not what the extension
	 * promises, and too many pending files; then, and when reading fails, nothing is
	 * kept.
	 */
	@Transactional
	public StoredFile store(long ownerId, String name, InputStream content) {
		FileName cleaned = allowed(name);
		if (this.files.countPending(ownerId) >= this.rules.maxPending()) {
			throw new Refused("files.refused.pending");
		}
		try {
			return store(ownerId, cleaned, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Those of these files that are the owner's and still pending, in the order asked
	 * for; others are left out.
	 */
	@Transactional(readOnly = true)
	public List<StoredFile> pending(Collection<Long> ids, long ownerId) {
		return ids.isEmpty() ? List.of() : inOrder(ids, this.files.pending(ids, ownerId));
	}

	/**
	 * Takes the owner's pending files for good, all or none, in the order given: one that
	 * is another's, already taken or gone is not found. Of two that claim the same, one
	 * wins.
	 */
	@Transactional
	public List<StoredFile> claim(Collection<Long> ids, long ownerId) {
		if (ids.isEmpty()) {
			return List.of();
		}
		Set<Long> wanted = Set.copyOf(ids);
		List<StoredFile> claimed = this.files.lockPending(wanted, ownerId);
		if (claimed.size() != wanted.size()) {
			throw new NotFound();
		}
		this.files.attach(wanted, this.clock.instant());
		return inOrder(ids, claimed);
	}

	/**
	 * Another file with the same content, taken for good; whoever asks has decided that
	 * this is right. Answers its id.
	 */
	@Transactional
	public long copy(long id, long ownerId) {
		long copy = this.files.nextId();
		this.files.copy(id, copy, ownerId, this.clock.instant());
		return copy;
	}

	/** Says that the owner's pending files are still needed, so that they are kept on. */
	@Transactional
	public void need(Collection<Long> ids, long ownerId) {
		if (!ids.isEmpty()) {
			this.files.need(ids, ownerId, this.clock.instant());
		}
	}

	/** Forgets a pending file of the owner; any other is not found. */
	@Transactional
	public void discard(long id, long ownerId) {
		if (this.files.discardPending(id, ownerId) == 0) {
			throw new NotFound();
		}
	}

	/** Any file, pending or not: whoever asks has decided who may see it. */
	@Transactional(readOnly = true)
	public Optional<StoredFile> find(long id) {
		return this.files.find(id);
	}

	/**
	 * Writes the content piece by piece. Meant to be called outside any transaction: then
	 * a slow reader holds no connection while it reads.
	 */
	public void write(long id, OutputStream out) throws IOException {
		long size = this.files.find(id).orElseThrow(NotFound::new).size();
		long written = 0;
		for (int position = 0; written < size; position++) {
			byte[] chunk = this.files.chunk(id, position).orElseThrow(NotFound::new);
			out.write(chunk);
			written += chunk.length;
		}
	}

	private static List<StoredFile> inOrder(Collection<Long> ids, List<StoredFile> files) {
		Map<Long, StoredFile> byId = files.stream().collect(Collectors.toMap(StoredFile::id, Function.identity()));
		return ids.stream().distinct().map(byId::get).filter(Objects::nonNull).toList();
	}

	private FileName allowed(String name) {
		FileName cleaned = FileName.of(name);
		if (cleaned.extension().isEmpty() || cleaned.isDisguised(this.rules::allow)) {
			throw new Refused("files.refused.name");
		}
		if (!this.rules.allow(cleaned.extension())) {
			throw new Refused("files.refused.extension", cleaned.extension());
		}
		return cleaned;
	}

	private StoredFile store(long ownerId, FileName name, InputStream content) throws IOException {
		byte[] buffer = new byte[CHUNK];
		int length = content.readNBytes(buffer, 0, CHUNK);
		if (length == 0) {
			throw new Refused("files.refused.empty");
		}
		if (!this.types.agree(name.extension(), Arrays.copyOf(buffer, length))) {
			throw new Refused("files.refused.content", name.extension());
		}
		long id = this.files.nextId();
		MessageDigest digest = sha256();
		long size = 0;
		for (int position = 0; length > 0; position++) {
			size += length;
			if (size > this.rules.maxSize().toBytes()) {
				throw new Refused("files.refused.size", this.rules.limit());
			}
			digest.update(buffer, 0, length);
			this.files.addChunk(id, position, Arrays.copyOf(buffer, length));
			length = content.readNBytes(buffer, 0, CHUNK);
		}
		StoredFile file = new StoredFile(id, name.value(), this.types.promisedBy(name.extension()), size,
				HexFormat.of().formatHex(digest.digest()));
		this.files.add(file, ownerId, this.clock.instant());
		return file;
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
