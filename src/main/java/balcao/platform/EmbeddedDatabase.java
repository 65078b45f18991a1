package balcao.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A real PostgreSQL started beside the application, its data kept between runs. One
 * directory belongs to one living application; what a killed one left running is stopped
 * before a new server starts, because nobody would own the end of an adopted one.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	private static final String USER = "postgres";

	private final FileChannel lock;

	private final EmbeddedPostgres server;

	private final String password;

	private EmbeddedDatabase(FileChannel lock, EmbeddedPostgres server, String password) {
		this.lock = lock;
		this.server = server;
		this.password = password;
	}

	/**
	 * Starts the server on the data of this directory, made when missing; refuses a
	 * directory that a living application holds.
	 */
	static EmbeddedDatabase open(Path directory) throws IOException {
		Path home = make(directory);
		Path data = home.resolve("postgresql");
		Path binaries = Files.createDirectories(home.resolve("postgresql-binaries"));
		Path complete = data.resolve("balcao.complete");
		FileChannel lock = hold(home.resolve("balcao.lock"));
		try {
			stopLeftovers(binaries, data);
			clearForeignNumber(data.resolve("postmaster.pid"));
			if (Files.exists(data) && Files.notExists(complete)) {
				Files.move(data, unused(home.resolve("postgresql.incomplete")));
			}
			Path passwordFile = home.resolve("postgresql.password");
			if (Files.exists(data) && isMissing(passwordFile)) {
				throw new EmbeddedDatabaseFailure("The password of the database, " + passwordFile + ", is missing.",
						"Restore that file, or move " + data + " away to start with an empty database.");
			}
			String password = password(passwordFile);
			Path journal = renew(home.resolve("postgresql.log"));
			EmbeddedPostgres server = start(data, binaries, journal, passwordFile, password);
			Files.writeString(complete, "18");
			log.info("PostgreSQL answers on port {} of this machine; its data are in {}", server.getPort(), data);
			return new EmbeddedDatabase(lock, server, password);
		}
		catch (EmbeddedDatabaseFailure ex) {
			lock.close();
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			lock.close();
			throw new EmbeddedDatabaseFailure("PostgreSQL did not start on " + data + ": " + ex.getMessage() + ".",
					"See " + home.resolve("postgresql.log") + ", or give another PostgreSQL by SPRING_DATASOURCE_URL.",
					ex);
		}
	}

	private static Path make(Path directory) {
		try {
			Path home = Files.createDirectories(directory).toRealPath();
			// the library lets everybody write where it unpacks the server
			keepPrivate(home, "rwx------");
			return home;
		}
		catch (IOException ex) {
			throw new EmbeddedDatabaseFailure(
					"The data directory " + directory.toAbsolutePath() + " cannot be made: " + ex + ".",
					"Give another one by BALCAO_DATA_DIR, or another PostgreSQL by SPRING_DATASOURCE_URL.", ex);
		}
	}

	/** On Windows a directory is as private as the one it lies in. */
	private static void keepPrivate(Path path, String permissions) throws IOException {
		if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
		}
	}

	/** The operating system lets go of the lock even of a killed application. */
	private static FileChannel hold(Path file) throws IOException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		if (tryLock(channel) == null) {
			channel.close();
			throw new EmbeddedDatabaseFailure("Another Balcão is running on " + file.getParent() + ".",
					"Stop it, or give this one a directory of its own by BALCAO_DATA_DIR.");
		}
		return channel;
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	/**
	 * Whatever runs from this directory's own binaries was started by an application that
	 * is gone, since the lock is ours: a server, or an initdb cut short.
	 */
	private static void stopLeftovers(Path binaries, Path data) throws IOException {
		List<ProcessHandle> running = ProcessHandle.allProcesses()
			.filter((process) -> runsFrom(binaries, process))
			.toList();
		for (ProcessHandle process : running) {
			if (process.parent().filter((parent) -> runsFrom(binaries, parent)).isEmpty()) {
				log.info("Stopping process {}, left by an application that was killed", process.pid());
				askToStop(process, data);
			}
		}
		for (ProcessHandle process : running) {
			awaitExit(process);
		}
	}

	private static boolean runsFrom(Path binaries, ProcessHandle process) {
		return process.info().command().filter((command) -> Path.of(command).startsWith(binaries)).isPresent();
	}

	/** A fast shutdown: sessions are ended, everything is written. */
	private static void askToStop(ProcessHandle process, Path data) throws IOException {
		Path command = Path.of(process.info().command().orElse(""));
		boolean windows = command.toString().endsWith(".exe");
		// pg_ctl refuses root, and Windows has no signals
		List<String> stop = windows
				? List.of(command.resolveSibling("pg_ctl.exe").toString(), "stop", "-D", data.toString(), "-m", "fast")
				: List.of("kill", "-INT", Long.toString(process.pid()));
		new ProcessBuilder(stop).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
	}

	private static void awaitExit(ProcessHandle process) {
		CompletableFuture<ProcessHandle> exit = process.onExit();
		try {
			exit.get(1, TimeUnit.MINUTES);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new EmbeddedDatabaseFailure(
					"PostgreSQL (process " + process.pid()
							+ "), left by an application that was killed, does not stop.",
					"End that process and start again.");
		}
	}

	/**
	 * Nothing of ours runs any more. PostgreSQL itself clears the file of a dead server,
	 * but not one whose number was given to a stranger meanwhile, nor an empty or torn
	 * one.
	 */
	private static void clearForeignNumber(Path file) throws IOException {
		if (Files.notExists(file)) {
			return;
		}
		Optional<Long> number = firstNumber(file);
		Optional<ProcessHandle> holder = number.flatMap(ProcessHandle::of);
		if (number.isPresent() && holder.isEmpty()) {
			return;
		}
		FileTime written = Files.getLastModifiedTime(file);
		if (holder.filter((process) -> isPostgres(process) && !startedAfter(written, process)).isPresent()) {
			throw new EmbeddedDatabaseFailure(
					"A PostgreSQL that Balcão did not start (process " + number.orElseThrow() + ") may be running on "
							+ file.getParent() + ".",
					"Stop it and start again; if it works on other data, delete " + file + ".");
		}
		log.info("Removing {}, which names no PostgreSQL", file);
		Files.delete(file);
	}

	private static Optional<Long> firstNumber(Path file) throws IOException {
		String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
		String first = content.lines().findFirst().orElse("").strip();
		return first.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(first)) : Optional.empty();
	}

	private static boolean isPostgres(ProcessHandle process) {
		return process.info()
			.command()
			.filter((command) -> Path.of(command).endsWith("postgres") || command.endsWith("postgres.exe"))
			.isPresent();
	}

	private static boolean startedAfter(FileTime written, ProcessHandle process) {
		Instant limit = written.toInstant().plusSeconds(5);
		return process.info().startInstant().filter((start) -> start.isAfter(limit)).isPresent();
	}

	private static Path unused(Path path) {
		Path candidate = path;
		for (int i = 2; Files.exists(candidate); i++) {
			candidate = path.resolveSibling(path.getFileName() + "-" + i);
		}
		return candidate;
	}

	private static boolean isMissing(Path file) throws IOException {
		return Files.notExists(file) || Files.size(file) == 0;
	}

	/** Made once; without it any account of the machine could enter as superuser. */
	private static String password(Path file) throws IOException {
		if (isMissing(file)) {
			byte[] random = new byte[24];
			new SecureRandom().nextBytes(random);
			Files.writeString(file, "");
			keepPrivate(file, "rw-------");
			Files.writeString(file, HexFormat.of().formatHex(random));
		}
		return Files.readString(file).strip();
	}

	/** Keeps what the last run said, so that the file does not grow for ever. */
	private static Path renew(Path journal) throws IOException {
		if (Files.exists(journal)) {
			Files.move(journal, journal.resolveSibling("postgresql.last.log"), StandardCopyOption.REPLACE_EXISTING);
		}
		return journal;
	}

	/**
	 * The library is made for tests: what it does for speed is taken back here (no fsync,
	 * data deleted at the end, everybody trusted, the machine's locale).
	 */
	private static EmbeddedPostgres start(Path data, Path binaries, Path journal, Path passwordFile, String password)
			throws IOException {
		return EmbeddedPostgres.builder()
			.setDataDirectory(data)
			.setCleanDataDirectory(false)
			.setOverrideWorkingDirectory(binaries.toFile())
			.setRegisterShutdownHook(false)
			.setOutputRedirector(ProcessBuilder.Redirect.appendTo(journal.toFile()))
			.setPGStartupWait(Duration.ofMinutes(1))
			// handed to initdb as they are, after the library's own "-A trust"
			.setLocaleConfig("auth", "scram-sha-256")
			.setLocaleConfig("pwfile", passwordFile.toString())
			.setLocaleConfig("locale-provider", "builtin")
			.setLocaleConfig("builtin-locale", "C.UTF-8")
			.setLocaleConfig("locale", "C")
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("listen_addresses", "127.0.0.1")
			// a socket's path has some hundred bytes at most, a directory may have more
			.setServerConfig("unix_socket_directories", "")
			.setConnectConfig("password", password)
			.start();
	}

	@Override
	public String getJdbcUrl() {
		return "jdbc:postgresql://127.0.0.1:" + this.server.getPort() + "/postgres";
	}

	@Override
	public String getUsername() {
		return USER;
	}

	@Override
	public String getPassword() {
		return this.password;
	}

	@Override
	public void close() {
		try {
			this.server.close();
			this.lock.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
