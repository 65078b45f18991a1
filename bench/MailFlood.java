import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts mails of the demo's contacts into the store, as fetching would, and waits until the running application has worked on
 * them all: how many a second, what became of them, and how long an agent waited for a page meanwhile. Start the application with
 * BALCAO_MAILBOX_REQUESTSANHOUR=1000000, or most of them are held. Only for databases to throw away.
 *
 * Usage: java -cp postgresql.jar bench/MailFlood.java jdbc:postgresql://localhost:5432/postgres user password mails http://localhost:8080
 */
public class MailFlood {

	public static void main(String[] args) throws Exception {
		if (!args[0].matches("jdbc:postgresql://(localhost|127\\.0\\.0\\.1)[:/].*")) {
			throw new IllegalArgumentException("Only databases of this machine");
		}
		int count = Integer.parseInt(args[3]);
		HttpClient agent = signIn(args[4]);
		HttpRequest page = HttpRequest.newBuilder(URI.create(args[4] + "/desk/mine")).build();
		ask(agent, page, 300, null);
		System.out.println("my tickets alone, " + ask(agent, page, 300, null));
		try (Connection connection = DriverManager.getConnection(args[0], args[1], args[2]);
				Statement statement = connection.createStatement()) {
			List<String> contacts = new ArrayList<>();
			try (ResultSet rows = statement.executeQuery("select email from organization_person where organization_id is not null"
					+ " and disabled_at is null order by id")) {
				while (rows.next()) {
					contacts.add(rows.getString(1));
				}
			}
			long box = one(statement, "select min(id) from mailbox where archived_at is null");
			long last = one(statement, "select coalesce(max(id), 0) from mailbox_mail");
			connection.setAutoCommit(false);
			try (PreparedStatement insert = connection.prepareStatement("insert into mailbox_mail (mailbox_id, sha256, size_bytes, raw,"
					+ " received_at) values (?, ?, ?, ?, now())")) {
				for (int i = 0; i < count; i++) {
					byte[] raw = mail(contacts.get(i % contacts.size()), i);
					insert.setLong(1, box);
					insert.setBytes(2, MessageDigest.getInstance("SHA-256").digest(raw));
					insert.setLong(3, raw.length);
					insert.setBytes(4, raw);
					insert.addBatch();
				}
				insert.executeBatch();
			}
			connection.commit();
			connection.setAutoCommit(true);
			long start = System.nanoTime();
			String waiting = "select count(*) from mailbox_mail where state = 'NEW' and id > " + last;
			System.out.println("my tickets meanwhile, " + ask(agent, page, 3000, () -> one(statement, waiting) > 0));
			while (one(statement, waiting) > 0) {
				Thread.sleep(200);
			}
			double seconds = (System.nanoTime() - start) / 1e9;
			System.out.printf("%d mails of %d contacts in %.1f s: %.1f a second%n", count, contacts.size(), seconds, count / seconds);
			try (ResultSet rows = statement.executeQuery("select coalesce(outcome, state), count(*), count(distinct ticket_id)"
					+ " from mailbox_mail where id > " + last + " group by 1 order by 1")) {
				while (rows.next()) {
					System.out.println(rows.getString(1) + ": " + rows.getLong(2) + ", tickets: " + rows.getLong(3));
				}
			}
		}
	}

	private static byte[] mail(String from, int number) {
		return ("Received: from mx.example by mx.balcao.example; Fri, 20 Nov 2026 16:00:00 -0300\r\nFrom: <" + from
				+ ">\r\nTo: suporte@balcao.example\r\nSubject: =?utf-8?Q?Relat=C3=B3rio?= " + number + "\r\nMessage-ID: <flood-"
				+ System.nanoTime() + "-" + number + "@cliente.example>\r\nDate: Fri, 20 Nov 2026 16:00:00 -0300\r\nMIME-Version: 1.0\r\n"
				+ "Content-Type: multipart/alternative; boundary=\"p\"\r\n\r\n--p\r\nContent-Type: text/plain; charset=utf-8\r\n"
				+ "Content-Transfer-Encoding: quoted-printable\r\n\r\nOl=C3=A1, o relat=C3=B3rio " + number
				+ " abre em branco desde ontem.\r\n".repeat(10) + "--\r\nOt=C3=A1vio\r\n\r\n--p\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
				+ "<p>Relat&oacute;rio</p>\r\n".repeat(20) + "--p--\r\n").getBytes(StandardCharsets.UTF_8);
	}

	private static long one(Statement statement, String sql) throws Exception {
		try (ResultSet rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getLong(1);
		}
	}

	private static HttpClient signIn(String address) throws Exception {
		if (!URI.create(address).getHost().matches("localhost|127\\.0\\.0\\.1")) {
			throw new IllegalArgumentException("Only applications of this machine");
		}
		HttpClient client = HttpClient.newBuilder()
			.cookieHandler(new CookieManager())
			.followRedirects(HttpClient.Redirect.NORMAL)
			.build();
		HttpRequest login = HttpRequest.newBuilder(URI.create(address + "/login")).build();
		Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
			.matcher(client.send(login, HttpResponse.BodyHandlers.ofString()).body());
		if (!token.find()) {
			throw new IllegalStateException("There is no page to sign in");
		}
		String form = "username=agente%40balcao.example&password=balcao-demo&_csrf="
				+ URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
		HttpResponse<String> home = client.send(HttpRequest.newBuilder(URI.create(address + "/login"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build(), HttpResponse.BodyHandlers.ofString());
		if (home.uri().getPath().startsWith("/login")) {
			throw new IllegalStateException("The demo's agent could not sign in");
		}
		return client;
	}

	/** Asks one after the other, at most so often, while there is reason to; tells how long that took. */
	private static String ask(HttpClient client, HttpRequest page, int most, Going going) throws Exception {
		List<Double> times = new ArrayList<>();
		while (times.size() < most && (going == null || going.on())) {
			long start = System.nanoTime();
			int status = client.send(page, HttpResponse.BodyHandlers.discarding()).statusCode();
			if (status != 200) {
				throw new IllegalStateException("The page answers " + status);
			}
			times.add((System.nanoTime() - start) / 1e6);
			Thread.sleep(20);
		}
		if (times.isEmpty()) {
			return "never asked";
		}
		Collections.sort(times);
		return String.format("%d times: p50 %.1f ms, p95 %.1f ms", times.size(), times.get(times.size() / 2),
				times.get(times.size() * 95 / 100));
	}

	private interface Going {

		boolean on() throws Exception;

	}

}
