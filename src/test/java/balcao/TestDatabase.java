package balcao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * One PostgreSQL per JVM: a container where Docker answers, else the embedded server. The
 * database "modelo" is migrated once; each test class works on a fresh copy of it, always
 * at the same address, so that the application context stays cached.
 */
final class TestDatabase implements JdbcConnectionDetails {

	private static final String USER = "postgres";

	/** Well within the 30 seconds after which a test's machine is ended by force. */
	private static final long LONGEST_END_SECONDS = 15;

	private static final int VERSIONS_OF_A_CLASS = 100_000;

	private static final AtomicInteger RENEWALS = new AtomicInteger();

	private static final String SERVER = start();

	private final String name;

	TestDatabase(String name) {
		this.name = name;
	}

	private static String start() {
		askEveryConnectionWhetherItLives();
		String server = dockerAnswers() ? container() : embedded();
		execute(server + "postgres", "create database modelo");
		Flyway.configure().dataSource(server + "modelo", USER, USER).load().migrate();
		return server;
	}

	/**
	 * A pool hands out what it used within the last half second without asking; what it
	 * opened while a database was being renewed is dead by then.
	 */
	private static void askEveryConnectionWhetherItLives() {
		System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "-1");
	}

	/** Asks Docker only where it may be: without it the question takes seconds. */
	private static boolean dockerAnswers() {
		boolean worthAsking = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"))
				|| Files.exists(Path.of("//./pipe/docker_engine"))
				|| Files.exists(Path.of(System.getProperty("user.home"), ".docker/run/docker.sock"));
		return worthAsking && DockerClientFactory.instance().isDockerAvailable();
	}

	@SuppressWarnings("resource") // Testcontainers removes it when the JVM ends
	private static String container() {
		PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18.6").withUsername(USER)
			.withPassword(USER)
			.withEnv("POSTGRES_INITDB_ARGS",
					"--encoding=UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C");
		postgres.start();
		return "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getMappedPort(5432) + "/";
	}

	private static String embedded() {
		try {
			EmbeddedPostgres postgres = EmbeddedPostgres.builder()
				.setLocaleConfig("locale-provider", "builtin")
				.setLocaleConfig("builtin-locale", "C.UTF-8")
				.setLocaleConfig("locale", "C")
				.setRegisterShutdownHook(false)
				.start();
			closeAfterContexts(postgres);
			return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Application contexts need their database until they have ended; however long that
	 * takes, no server is left behind.
	 */
	private static void closeAfterContexts(EmbeddedPostgres postgres) {
		CountDownLatch ended = new CountDownLatch(1);
		SpringApplication.getShutdownHandlers().add(ended::countDown);
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			try {
				boolean inTime = ended.await(LONGEST_END_SECONDS, TimeUnit.SECONDS);
				if (!inTime) {
					System.err.println("Application contexts still end; their database ends before them");
				}
				postgres.close();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}, "test-database"));
	}

	/** Puts a fresh copy of the template in the place of what a class left behind. */
	static void renew() {
		renew("balcao");
	}

	static void renew(String name) {
		execute(SERVER + "postgres", "drop database if exists " + name + " with (force)",
				"create database " + name + " template modelo");
	}

	/** A database that nobody has migrated yet. */
	static TestDatabase empty(String name) {
		execute(SERVER + "postgres", "drop database if exists " + name + " with (force)", "create database " + name);
		return new TestDatabase(name);
	}

	static void renew(HikariDataSource pool) {
		if (pool.getHikariPoolMXBean() != null) {
			pool.getHikariPoolMXBean().softEvictConnections();
		}
		renew();
		numberVersionsAnew();
	}

	/**
	 * What is published never changes and so stays in the application's memory: a version
	 * of one class must not have the number of one of another.
	 */
	private static void numberVersionsAnew() {
		int first = RENEWALS.incrementAndGet() * VERSIONS_OF_A_CLASS;
		execute(SERVER + "balcao",
				Stream.of("calendar_version", "severity_version", "sla_policy_version")
					.map((table) -> "alter table " + table + " alter column id restart with " + first)
					.toArray(String[]::new));
	}

	private static void execute(String database, String... statements) {
		try (Connection connection = DriverManager.getConnection(database, USER, USER);
				Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public String getJdbcUrl() {
		return SERVER + this.name;
	}

	@Override
	public String getUsername() {
		return USER;
	}

	@Override
	public String getPassword() {
		return USER;
	}

}
