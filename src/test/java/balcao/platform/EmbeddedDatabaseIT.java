package balcao.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Applications in processes of their own, killed in every way, on one directory. */
class EmbeddedDatabaseIT {

	/** Made once, because a new database takes some seconds. */
	@TempDir
	private static Path shared;

	private Path home = Path.of("");

	private final List<Process> started = new ArrayList<>();

	@BeforeEach
	void nameADirectoryWithSpaces() {
		this.home = shared.resolve("dados do balcao");
	}

	@AfterEach
	void stopEverything() throws Exception {
		for (Process process : this.started) {
			stop(process);
		}
	}

	@Test
	void killedApplicationStartsAgainWithItsRows() throws Exception {
		Process first = start();
		String line = ready(first);
		assertThat(line).contains("fsync=on");
		long orphan = postmaster();
		first.destroyForcibly().waitFor();
		assertThat(ProcessHandle.of(orphan)).isPresent();

		assertThat(rows(ready(start()))).isEqualTo(rows(line) + 1);
		assertThat(ProcessHandle.of(orphan)).isEmpty();
	}

	@Test
	void killedApplicationLeavesATornPidFileAndAServer() throws Exception {
		Process first = start();
		int before = rows(ready(first));
		long orphan = postmaster();
		first.destroyForcibly().waitFor();
		Files.writeString(pidFile(), "");

		assertThat(rows(ready(start()))).isEqualTo(before + 1);
		assertThat(ProcessHandle.of(orphan)).isEmpty();
	}

	@Test
	void secondInstanceIsRefusedAndTheFirstGoesOn() throws Exception {
		Process first = start();
		ready(first);
		long server = postmaster();

		Process second = start();
		assertThat(ready(second)).contains("Another Balcão is running on");
		assertThat(second.waitFor()).isEqualTo(1);
		assertThat(first.isAlive()).isTrue();
		assertThat(ProcessHandle.of(server)).isPresent();
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows knows no polite termination")
	void terminatedApplicationLeavesNoServer() throws Exception {
		Process first = start();
		int before = rows(ready(first));
		long server = postmaster();

		stop(first);

		ProcessHandle.of(server).ifPresent((process) -> process.onExit().orTimeout(10, TimeUnit.SECONDS).join());
		assertThat(ProcessHandle.of(server)).isEmpty();
		assertThat(pidFile()).doesNotExist();
		assertThat(rows(ready(start()))).isEqualTo(before + 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "12", "not a number\n", "\0\0\0\0", "99999999999999999999\n" })
	void tornPidFileIsNoObstacle(String content) throws Exception {
		stop(startAndWait());
		Files.writeString(pidFile(), content);

		assertThat(ready(start())).contains("READY");
	}

	@Test
	void numberGivenToAStrangerIsNoObstacle() throws Exception {
		stop(startAndWait());
		Files.writeString(pidFile(),
				ProcessHandle.current().pid() + "\n" + this.home + "\n1\n5432\n\n127.0.0.1\n 1 1\nready\n");

		assertThat(ready(start())).contains("READY");
	}

	@Test
	void halfMadeDatabaseIsPutAside(@TempDir Path fresh) throws Exception {
		this.home = fresh;
		Files.createDirectories(fresh.resolve("postgresql/base"));
		Files.writeString(fresh.resolve("postgresql.password"), "kept");

		assertThat(ready(start())).contains("READY rows=1 ");
		assertThat(fresh.resolve("postgresql.incomplete/base")).isDirectory();
		stopEverything();
	}

	@Test
	void otherAccountsOfTheMachineDoNotGetIn() throws Exception {
		String line = ready(start());
		String url = line.substring(line.indexOf("url=") + 4);

		for (String guess : List.of("", "postgres")) {
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> DriverManager.getConnection(url, "postgres", guess));
		}
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such permissions")
	void directoryIsPrivate() throws Exception {
		ready(start());

		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.home))).isEqualTo("rwx------");
	}

	@Test
	void missingPasswordIsNamed() throws Exception {
		stop(startAndWait());
		Path password = this.home.resolve("postgresql.password");
		Path aside = Files.move(password, this.home.resolve("aside"));

		assertThat(ready(start())).contains("postgresql.password").contains("is missing");
		Files.move(aside, password);
	}

	private Process startAndWait() throws IOException {
		Process process = start();
		assertThat(ready(process)).contains("READY");
		return process;
	}

	private Process start() throws IOException {
		Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
				"-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-cp",
				System.getProperty("surefire.real.class.path", System.getProperty("java.class.path")),
				EmbeddedDatabaseChild.class.getName(), this.home.toString())
			.redirectErrorStream(true)
			.start();
		this.started.add(process);
		return process;
	}

	/** The line that says it is ready, or all it said before it ended. */
	private static String ready(Process process) throws IOException {
		BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
		StringBuilder all = new StringBuilder();
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			if (line.startsWith("READY")) {
				return line;
			}
			all.append(line).append('\n');
		}
		return all.toString();
	}

	private static int rows(String line) {
		assertThat(line).startsWith("READY rows=");
		return Integer.parseInt(line.substring("READY rows=".length(), line.indexOf(" fsync")));
	}

	private static void stop(Process process) throws InterruptedException {
		process.destroy();
		assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
	}

	private Path pidFile() {
		return this.home.resolve("postgresql/postmaster.pid");
	}

	private long postmaster() throws IOException {
		return Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
	}

}
