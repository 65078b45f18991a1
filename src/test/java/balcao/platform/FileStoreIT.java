package balcao.platform;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import balcao.IntegrationTest;
import balcao.TestClock;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
class FileStoreIT {

	private static final int LIMIT = 10 * 1024 * 1024;

	private static final long ANA = 1;

	private static final long BIA = 2;

	@Autowired
	private FileStore store;

	@Autowired
	private OrphanFiles orphans;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient database;

	@Autowired
	private HikariDataSource pool;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void noFiles() {
		this.database.sql("delete from platform_file").update();
	}

	@Test
	void fileComesBackAsItWent() throws Exception {
		byte[] content = new PngStream(3L * FileStore.CHUNK + 17).readAllBytes();
		StoredFile stored = this.store.store(ANA, "..\\captura 1.PNG", new ByteArrayInputStream(content));
		assertThat(stored.name()).isEqualTo("captura 1.PNG");
		assertThat(stored.mediaType()).isEqualTo("image/png");
		assertThat(stored.size()).isEqualTo(content.length);
		assertThat(stored.sha256())
			.isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
		assertThat(this.store.find(stored.id())).contains(stored);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.store.write(stored.id(), out);
		assertThat(out.toByteArray()).isEqualTo(content);
		assertThat(countChunks()).isEqualTo(4);
	}

	@Test
	void largestFileIsReadAndWrittenInPiecesAndHoldsNoConnectionMeanwhile() throws Exception {
		PngStream content = new PngStream(LIMIT);
		StoredFile stored = this.store.store(ANA, "a.png", content);
		assertThat(stored.size()).isEqualTo(LIMIT);
		assertThat(content.mostAtOnce).isLessThanOrEqualTo(FileStore.CHUNK);
		assertThat(this.database.sql("select max(octet_length(content)) from platform_file_chunk")
			.query(Integer.class)
			.single()).isEqualTo(FileStore.CHUNK);
		SlowReader reader = new SlowReader();
		this.store.write(stored.id(), reader);
		assertThat(reader.read).isEqualTo(LIMIT);
		assertThat(reader.mostAtOnce).isEqualTo(FileStore.CHUNK);
		assertThat(reader.connectionsHeld).isZero();
	}

	@Test
	void h75_oneByteOverTheLimitIsRefusedAtOnceAndNothingIsKept() {
		assertRefused("files.refused.size", "a.png", new PngStream(LIMIT + 1L));
		PngStream endless = new PngStream(Long.MAX_VALUE);
		assertRefused("files.refused.size", "a.png", endless);
		assertThat(endless.position).isLessThanOrEqualTo(LIMIT + FileStore.CHUNK);
		assertNothingKept();
	}

	@Test
	void h81_contentThatBreaksOffLeavesNothing() {
		InputStream broken = new PngStream(LIMIT) {
			@Override
			public int read(byte[] target, int offset, int length) {
				if (this.position > LIMIT - 100_000) {
					throw new UncheckedIOException(new IOException("Connection reset"));
				}
				return super.read(target, offset, length);
			}
		};
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> this.store.store(ANA, "a.png", broken));
		assertNothingKept();
	}

	@Test
	void h77_failureOfTheCallerTakesTheFileAlong() {
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
				this.store.store(ANA, "a.png", new PngStream(100));
				throw new IllegalStateException("No space left");
			}));
		assertNothingKept();
	}

	@Test
	void h70_whatIsNotAllowedIsRefusedAndNotKept() {
		assertRefused("files.refused.empty", "a.png", new ByteArrayInputStream(new byte[0]));
		assertRefused("files.refused.content", "a.png", text("<html><script>alert(1)</script></html>"));
		assertRefused("files.refused.content", "a.txt", text("MZ\0\0\0\0"));
		assertRefused("files.refused.extension", "x.phtml", text("<?php"));
		assertRefused("files.refused.extension", "x.jsp", text("x"));
		assertRefused("files.refused.extension", "a.png.php\u0000", text("x"));
		assertRefused("files.refused.extension", ".user.ini", text("x"));
		assertRefused("files.refused.name", "\u200B.htaccess", text("x"));
		assertRefused("files.refused.name", "", text("x"));
		assertRefused("files.refused.name", "...", text("x"));
		assertRefused("files.refused.name", "x." + "p".repeat(1_000), text("x"));
		assertRefused("files.refused.name", "a.png.exe", text("MZ\0\0\0\0"));
		assertRefused("files.refused.content", "foto\u202Egnp.exe", text("nada"));
		assertNothingKept();
	}

	@Test
	void h69_longestNameIsKeptShort() {
		StoredFile stored = this.store.store(ANA, "🧾".repeat(2_500) + ".txt", text("x"));
		assertThat(stored.name()).endsWith("🧾.txt").hasSizeLessThanOrEqualTo(FileName.MAX_LENGTH);
	}

	@Test
	void ownerClaimsPendingFilesOnce() {
		StoredFile first = text(ANA);
		StoredFile second = text(ANA);
		assertThat(this.store.pending(List.of(second.id(), first.id()), ANA)).containsExactly(second, first);
		assertThat(this.store.claim(List.of(second.id(), first.id(), second.id()), ANA)).containsExactly(second, first);
		assertThat(this.store.pending(List.of(second.id(), first.id()), ANA)).isEmpty();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.store.claim(List.of(first.id()), ANA));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.store.discard(first.id(), ANA));
		assertThat(this.store.find(first.id())).contains(first);
		assertThat(this.store.claim(List.of(), ANA)).isEmpty();
		assertThat(this.store.pending(List.of(), ANA)).isEmpty();
	}

	@Test
	void h08_filesOfOthersAreNeitherTakenNorShownNorDiscarded() {
		StoredFile mine = text(ANA);
		StoredFile theirs = text(BIA);
		assertThat(this.store.pending(List.of(mine.id(), theirs.id()), ANA)).containsExactly(mine);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.store.claim(List.of(mine.id(), theirs.id()), ANA));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.store.claim(List.of(-1L), ANA));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.store.discard(theirs.id(), ANA));
		assertThat(this.store.pending(List.of(mine.id(), theirs.id()), BIA)).containsExactly(theirs);
		assertThat(this.store.pending(List.of(mine.id()), ANA)).containsExactly(mine);
		this.store.discard(mine.id(), ANA);
		assertThat(this.store.find(mine.id())).isEmpty();
		assertThat(countChunks()).isEqualTo(1);
	}

	@Test
	void ofTwoThatClaimTheSameOneWins() throws Exception {
		for (int round = 0; round < 10; round++) {
			List<Long> ids = List.of(text(ANA).id(), text(ANA).id());
			List<Long> reversed = List.of(ids.get(1), ids.get(0));
			assertThat(both(() -> claims(ids), () -> claims(reversed))).containsExactlyInAnyOrder(true, false);
		}
	}

	@Test
	void h81_sameFileTwiceAtOnceIsTwoFiles() throws Exception {
		List<StoredFile> files = both(() -> this.store.store(ANA, "a.png", new PngStream(600_000)),
				() -> this.store.store(ANA, "a.png", new PngStream(600_000)));
		assertThat(files.get(0).id()).isNotEqualTo(files.get(1).id());
		assertThat(files.get(0).sha256()).isEqualTo(files.get(1).sha256());
		assertThat(countChunks()).isEqualTo(6);
	}

	@Test
	void onePersonCannotHoardPendingFiles() {
		this.database.sql("""
				insert into platform_file (owner_id, name, media_type, size_bytes, sha256, uploaded_at)
				select :owner, 'a.txt', 'text/plain', 1, sha256('x'), now() from generate_series(1, 200)""")
			.param("owner", ANA)
			.update();
		assertRefused("files.refused.pending", "a.txt", text("x"));
		assertThat(text(BIA).name()).isEqualTo("a.txt");
	}

	@Test
	void filesNeverSentAreDiscardedWithTheDraftsTheyBelongTo() {
		StoredFile sent = text(ANA);
		this.store.claim(List.of(sent.id()), ANA);
		List<StoredFile> forgotten = java.util.stream.Stream.generate(() -> text(ANA)).limit(45).toList();
		this.clock.advance(Duration.ofHours(1));
		StoredFile recent = text(BIA);
		this.clock.advance(Duration.ofDays(30).minusHours(1));
		this.orphans.discard();
		assertThat(this.store.pending(forgotten.stream().map(StoredFile::id).toList(), ANA)).hasSize(45);
		this.clock.advance(Duration.ofSeconds(1));
		this.orphans.discard();
		assertThat(this.store.pending(forgotten.stream().map(StoredFile::id).toList(), ANA)).isEmpty();
		assertThat(this.store.find(sent.id())).isPresent();
		assertThat(this.store.find(recent.id())).isPresent();
		assertThat(countChunks()).isEqualTo(2);
	}

	@Test
	void whatIsBeingClaimedIsNotDiscarded() throws Exception {
		StoredFile claimed = text(ANA);
		StoredFile forgotten = text(ANA);
		this.clock.advance(Duration.ofDays(31));
		this.transaction.executeWithoutResult((status) -> {
			this.store.claim(List.of(claimed.id()), ANA);
			Thread other = new Thread(this.orphans::discard);
			other.start();
			try {
				other.join(10_000);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			assertThat(other.isAlive()).isFalse();
		});
		assertThat(this.store.find(claimed.id())).isPresent();
		assertThat(this.store.find(forgotten.id())).isEmpty();
	}

	private boolean claims(List<Long> ids) {
		try {
			return this.store.claim(ids, ANA).size() == 2;
		}
		catch (NotFound ex) {
			return false;
		}
	}

	private void assertRefused(String key, String name, InputStream content) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.store.store(ANA, name, content))
			.extracting(Refused::messageKey)
			.as(name)
			.isEqualTo(key);
	}

	private void assertNothingKept() {
		assertThat(this.database.sql("select count(*) from platform_file").query(Integer.class).single()).isZero();
		assertThat(countChunks()).isZero();
	}

	private int countChunks() {
		return this.database.sql("select count(*) from platform_file_chunk").query(Integer.class).single();
	}

	private StoredFile text(long ownerId) {
		return this.store.store(ownerId, "a.txt", text("x"));
	}

	private static InputStream text(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	private static <T> List<T> both(Callable<T> one, Callable<T> other) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			Future<T> first = threads.submit(one);
			Future<T> second = threads.submit(other);
			return List.of(first.get(), second.get());
		}
		finally {
			threads.shutdown();
		}
	}

	/** Makes its bytes as they are asked for. */
	static class PngStream extends InputStream {

		private static final byte[] START = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

		private final long size;

		long position;

		private int mostAtOnce;

		PngStream(long size) {
			this.size = size;
		}

		@Override
		public int read() {
			throw new UnsupportedOperationException("One byte at a time is too slow");
		}

		@Override
		public int read(byte[] target, int offset, int length) {
			if (this.position >= this.size) {
				return -1;
			}
			int read = (int) Math.min(length, this.size - this.position);
			for (int i = 0; i < read; i++) {
				long at = this.position + i;
				target[offset + i] = (at < START.length) ? START[(int) at] : (byte) (at * 31);
			}
			this.position += read;
			this.mostAtOnce = Math.max(this.mostAtOnce, read);
			return read;
		}

	}

	private final class SlowReader extends OutputStream {

		private long read;

		private int mostAtOnce;

		/** Writes during which a connection stayed away; workers bring theirs back. */
		private int connectionsHeld;

		@Override
		public void write(int value) {
			throw new UnsupportedOperationException("One byte at a time is too slow");
		}

		@Override
		public void write(byte[] content, int offset, int length) {
			this.read += length;
			this.mostAtOnce = Math.max(this.mostAtOnce, length);
			if (!allConnectionsReturn()) {
				this.connectionsHeld++;
			}
		}

		private boolean allConnectionsReturn() {
			HikariPoolMXBean connections = FileStoreIT.this.pool.getHikariPoolMXBean();
			long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
			while (connections.getActiveConnections() > 0) {
				if (System.nanoTime() > end) {
					return false;
				}
				LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
			}
			return true;
		}

	}

}
