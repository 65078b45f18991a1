import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.postgresql.PGConnection;

/**
 * Fills a demo's database by COPY: organizations with their people, tickets with messages, history, agreements, deadlines and
 * what gave their severity. What is open has deadlines around now, some of them past; the rest was closed over the last two
 * years. Only for databases to throw away: triggers and foreign keys rest meanwhile, and indexes are written afterwards.
 *
 * Usage: java -cp postgresql.jar bench/Fill.java jdbc:postgresql://localhost:5432/postgres user password [tickets] [open]
 */
public class Fill {

	private static final String[] WORDS = ("erro tela lenta relatório fatura nota fiscal emissão pedido cliente acesso senha integração chat "
			+ "mensagem atendente fila horário configuração usuário perfil cadastro produto versão atualização servidor impressão arquivo planilha "
			+ "importação exportação permissão boleto cobrança valor desconto contrato prazo entrega loja filial matriz estoque").split(" ");

	private static final String[] STATES = { "NEW", "NEW", "IN_PROGRESS", "IN_PROGRESS", "IN_PROGRESS", "IN_PROGRESS", "REOPENED",
			"WAITING_CLIENT", "WAITING_CLIENT", "IN_APPROVAL" };

	private final Random dice = new Random(20261123);

	private final Connection connection;

	private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

	private final List<String[]> models = new ArrayList<>();

	private final List<long[]> members = new ArrayList<>();

	private final List<String> names = new ArrayList<>();

	private long firstOrganization;

	private long firstPerson;

	private int organizations;

	Fill(Connection connection) {
		this.connection = connection;
	}

	public static void main(String[] args) throws Exception {
		if (!args[0].matches("jdbc:postgresql://(localhost|127\\.0\\.0\\.1)[:/].*")) {
			throw new IllegalArgumentException("Only databases of this machine");
		}
		int tickets = (args.length > 3) ? Integer.parseInt(args[3]) : 1_000_000;
		int open = (args.length > 4) ? Integer.parseInt(args[4]) : tickets / 10;
		long begun = System.nanoTime();
		try (Connection connection = DriverManager.getConnection(args[0], args[1], args[2])) {
			new Fill(connection).fill(tickets, open);
		}
		System.out.printf("%,d tickets, %,d of them open, in %d s%n", tickets, open, (System.nanoTime() - begun) / 1_000_000_000);
	}

	private void fill(int tickets, int open) throws Exception {
		run("set session_replication_role = replica");
		run("set maintenance_work_mem = '512MB'");
		run("set synchronous_commit = off");
		List<String> indexes = new ArrayList<>();
		if (tickets > 10_000) {
			for (String[] index : rows("select indexname, indexdef from pg_indexes i where schemaname = 'public' and tablename in ('ticket', "
					+ "'ticket_message', 'ticket_history', 'sla_clock', 'sla_agreement', 'severity_subject') and not exists (select from "
					+ "pg_constraint c where c.conname = i.indexname)", 2)) {
				indexes.add(index[1]);
				run("drop index " + index[0]);
			}
		}
		people(Math.max(20, tickets / 1000));
		read();
		long first = one("select max(id) + 1 from ticket");
		copy("ticket (id, number, organization_id, requester_id, opened_by_id, request_type_id, form_version_id, product_id, module_id, "
				+ "situation_id, impact_id, subject, status, status_since, severity, severity_source, team_id, assignee_id, opened_at, "
				+ "updated_at, resolved_at, last_message_at, last_message_side, last_message_author, last_message_excerpt, clock, "
				+ "clock_target, due_at, yellow_at, red_at)", tickets, (i, out) -> ticket(of(first, i, tickets, open), out));
		copy("ticket_message (ticket_id, author_id, side, visibility, text, at)", tickets,
				(i, out) -> messages(of(first, i, tickets, open), out));
		copy("ticket_history (ticket_id, at, actor_id, kind, visibility, from_value, to_value)", tickets,
				(i, out) -> history(of(first, i, tickets, open), out));
		copy("sla_agreement (subject_id, label, organization_id, product_id, severity, contract_id, policy_version_id, opened_at, "
				+ "service_began_at)", tickets, (i, out) -> agreement(of(first, i, tickets, open), out));
		copy("severity_subject (subject_id, label, organization_id, product_id, severity, source, opened_at)", tickets,
				(i, out) -> severity(of(first, i, tickets, open), out));
		copy("sla_clock (subject_id, organization_id, target, calendar_version_id, duration_seconds, yellow_percent, red_percent, "
				+ "started_at, state, due_at, yellow_at, red_at, ended_at, policy_version_id, escalate_percent, completes_on, restarts_on, "
				+ "pauses_waiting, pauses_proposal, terms_from, watch_at, announced, consumed_seconds, difference_seconds)", tickets,
				(i, out) -> clocks(of(first, i, tickets, open), out));
		run("insert into approval_round (subject_id, number, asked_by_id, asked_at) select id, 1, opened_by_id, opened_at from ticket where id >= "
				+ first + " and status = 'IN_APPROVAL'");
		run("insert into approval_step (round_id, subject_id, position, name, approvers, needed, opened_at) select r.id, r.subject_id, 1, "
				+ "'Aprovação', case mod(r.subject_id, 2) when 0 then 'LEADER' else 'TEAM' end, 1, r.asked_at from approval_round r where "
				+ "r.subject_id >= " + first);
		for (String table : List.of("ticket", "organization", "organization_person")) {
			run("select setval(pg_get_serial_sequence('" + table + "', 'id'), (select max(id) from " + table + "))");
		}
		for (String index : indexes) {
			long begun = System.nanoTime();
			run(index);
			System.out.printf("  %s: %d ms%n", index.replaceFirst(".*INDEX (\\w+) .*", "$1"), (System.nanoTime() - begun) / 1_000_000);
		}
		run("truncate ticket_tally");
		run("insert into ticket_tally (team_id, assignee_id, open, answered, severe, approval, waiting, paused) select team_id, assignee_id, "
				+ "open, answered, severe, approval, waiting, paused from ticket_tally_counted");
		run("vacuum analyze");
	}

	/** Client organizations with five contacts each, and forty agents in the teams that there are. */
	private void people(int count) throws Exception {
		this.organizations = count;
		this.firstOrganization = one("select max(id) + 1 from organization");
		this.firstPerson = one("select max(id) + 1 from organization_person");
		copy("organization (id, name)", count,
				(i, out) -> line(out, this.firstOrganization + i, "Cliente de carga " + (i + 1)));
		copy("organization_person (id, organization_id, name, email, role)", count * 5,
				(i, out) -> line(out, this.firstPerson + i, this.firstOrganization + i / 5, "Contato " + (i + 1),
						"contato" + (i + 1) + "@carga.example", (i % 5 == 0) ? "CLIENT_MANAGER" : "CLIENT"));
		long agents = this.firstPerson + count * 5L;
		copy("organization_person (id, name, email, role)", 40,
				(i, out) -> line(out, agents + i, "Atendente " + (i + 1), "atendente" + (i + 1) + "@carga.example", "AGENT"));
		run("insert into organization_team_member (team_id, person_id, leads) select t.id, p.id, false from (select id, row_number() over "
				+ "(order by id) - 1 n, count(*) over () all_teams from organization_team) t join organization_person p on mod(p.id, "
				+ "t.all_teams) = t.n where p.email like 'atendente%@carga.example'");
	}

	private void read() throws SQLException {
		this.models.addAll(rows("select t.request_type_id, t.form_version_id, t.product_id, t.module_id, t.situation_id, t.impact_id, t.subject, "
				+ "t.severity, t.team_id, c.calendar_version_id, c.policy_version_id, c.duration_seconds, a.contract_id from ticket t join "
				+ "sla_clock c on c.subject_id = t.id and c.target = 'SOLUTION' join sla_agreement a on a.subject_id = t.id where "
				+ "a.policy_version_id is not null and c.cycle = 1 order by t.id", 13));
		for (String[] member : rows("select m.team_id, m.person_id, p.name from organization_team_member m join organization_person p on p.id = "
				+ "m.person_id where p.role = 'AGENT' order by 1, 2", 3)) {
			this.members.add(new long[] { Long.parseLong(member[0]), Long.parseLong(member[1]) });
			this.names.add(member[2]);
		}
	}

	/** The same ticket whenever it is asked for. */
	private Ticket of(long first, int i, int all, int open) {
		Random own = new Random(7919L * i + 17);
		boolean isOpen = i >= all - open;
		String[] model = this.models.get(own.nextInt(this.models.size()));
		long team = Long.parseLong(model[8]);
		int organization = (int) (this.organizations * Math.pow(own.nextDouble(), 1.6));
		long requester = this.firstPerson + organization * 5L + own.nextInt(5);
		double age = isOpen ? Math.pow(own.nextDouble(), 2) * 30 * 24 : 24 * (2 + 730.0 * (all - i) / all);
		Instant opened = this.now.minusSeconds((long) (age * 3600));
		String state = isOpen ? STATES[own.nextInt(STATES.length)] : (own.nextInt(50) == 0) ? "CANCELLED" : "CLOSED";
		boolean paused = state.equals("WAITING_CLIENT");
		boolean late = own.nextInt(100) < 6;
		Instant due = late ? this.now.minusSeconds(60 + own.nextInt(48 * 3600))
				: this.now.plusSeconds(1800 + (long) (Math.pow(own.nextDouble(), 1.5) * 200 * 3600));
		Instant start = opened.isBefore(due) ? opened : due.minusSeconds(3600);
		int member = own.nextInt(100) < 35 ? -1 : own.nextInt(this.members.size());
		for (int tries = 0; member >= 0 && this.members.get(member)[0] != team && tries < 60; tries++) {
			member = own.nextInt(this.members.size());
		}
		if (!isOpen && member < 0) {
			member = own.nextInt(this.members.size());
		}
		return new Ticket(first + i, i, model, isOpen, state, paused, this.firstOrganization + organization, requester, start, due, member,
				isOpen ? start.plusSeconds((long) (own.nextDouble() * Math.max(60, this.now.getEpochSecond() - start.getEpochSecond())))
						: opened.plusSeconds(3600 + own.nextInt(5 * 24 * 3600)),
				own.nextBoolean(), own);
	}

	private void ticket(Ticket t, Writer out) throws IOException {
		boolean running = t.open && !t.paused;
		line(out, t.id, "C" + (1_000_000_000L + t.id), t.organization, t.requester, t.requester, t.model[0], t.model[1], t.model[2], t.model[3],
				t.model[4], t.model[5], subject(t), t.state, t.changed, t.model[7], "REQUEST_TYPE", t.model[8],
				(t.member < 0) ? null : this.members.get(t.member)[1], t.opened, t.changed, t.open ? null : t.changed, t.changed,
				t.client ? "CLIENT" : "TEAM", t.client ? "Contato " + (t.requester - this.firstPerson + 1) : "Equipe", text(t.own, 12),
				running ? "RUNNING" : t.paused ? "PAUSED" : "NONE", t.open ? "SOLUTION" : null, running ? t.due : null,
				running ? t.at(50) : null, running ? t.at(80) : null);
	}

	private void messages(Ticket t, Writer out) throws IOException {
		line(out, t.id, t.requester, "CLIENT", "PUBLIC", ((t.n % 200_000 == 77) ? "xilofone " : "") + text(t.own, 25), t.opened);
		for (int i = 0; i < t.n % 3; i++) {
			boolean client = i == 1;
			line(out, t.id, client ? t.requester : this.members.get(Math.max(0, t.member))[1], client ? "CLIENT" : "TEAM", "PUBLIC",
					text(t.own, 18), t.opened.plusSeconds(600L * (i + 1)));
		}
	}

	private void history(Ticket t, Writer out) throws IOException {
		line(out, t.id, t.opened, t.requester, "OPENED", "PUBLIC", null, null);
		line(out, t.id, t.opened, null, "ROUTED", "PUBLIC", null, t.model[8]);
		if (!t.open) {
			line(out, t.id, t.changed, this.members.get(t.member)[1], "STATUS", "PUBLIC", "IN_PROGRESS", "CLOSED");
		}
	}

	private void agreement(Ticket t, Writer out) throws IOException {
		line(out, t.id, "C" + (1_000_000_000L + t.id), t.organization, t.model[2], t.model[7], t.model[12], t.model[10], t.opened, t.opened.plusSeconds(600));
	}

	private void severity(Ticket t, Writer out) throws IOException {
		line(out, t.id, "C" + (1_000_000_000L + t.id), t.organization, t.model[2], t.model[7], "REQUEST_TYPE", t.opened);
	}

	private void clocks(Ticket t, Writer out) throws IOException {
		Instant diagnosed = t.opened.plusSeconds(900);
		clock(t, "DIAGNOSIS", "NEVER", diagnosed, "MET", t.opened.plusSeconds(7200), out);
		if (t.open) {
			clock(t, "SOLUTION", "RESUMES_ON_REOPENING", null, t.paused ? "PAUSED" : "RUNNING", t.paused ? null : t.due, out);
		}
		else {
			boolean met = t.n % 12 != 0;
			clock(t, "SOLUTION", "RESUMES_ON_REOPENING", t.changed, met ? "MET" : "BREACHED",
					met ? t.changed.plusSeconds(3600) : t.changed.minusSeconds(1800), out);
		}
	}

	private void clock(Ticket t, String target, String restarts, Instant ended, String state, Instant due, Writer out) throws IOException {
		Instant yellow = (due != null) ? part(t.opened, due, 50) : null;
		Instant red = (due != null) ? part(t.opened, due, 80) : null;
		Instant watch = !state.equals("RUNNING") ? null : this.now.isBefore(yellow) ? yellow : this.now.isBefore(red) ? red
				: this.now.isBefore(due) ? due : null;
		int announced = (watch == null) ? 3 : watch == yellow ? 0 : watch == red ? 1 : 2;
		Long consumed = (ended != null) ? ended.getEpochSecond() - t.opened.getEpochSecond() : null;
		line(out, t.id, t.organization, target, t.model[9], t.model[11], 50, 80, t.opened, state, due, yellow, red, ended, t.model[10], 100, target,
				restarts, "t", "t", t.opened, watch, announced, consumed, (ended != null) ? ended.getEpochSecond() - due.getEpochSecond() : null);
	}

	private static Instant part(Instant from, Instant to, int percent) {
		return from.plusSeconds((to.getEpochSecond() - from.getEpochSecond()) * percent / 100);
	}

	private String subject(Ticket t) {
		String subject = t.model[6] + " (" + WORDS[t.n % WORDS.length] + " " + t.n + ")";
		return subject.substring(0, Math.min(150, subject.length()));
	}

	private static String text(Random dice, int words) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < words; i++) {
			text.append((i == 0) ? "" : " ").append(WORDS[dice.nextInt(WORDS.length)]);
		}
		return text.toString();
	}

	private void copy(String table, int count, Line line) throws Exception {
		long begun = System.nanoTime();
		PipedInputStream in = new PipedInputStream(1 << 20);
		PipedOutputStream pipe = new PipedOutputStream(in);
		Thread writer = new Thread(() -> {
			try (Writer out = new OutputStreamWriter(pipe, StandardCharsets.UTF_8)) {
				for (int i = 0; i < count; i++) {
					line.write(i, out);
				}
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		});
		writer.start();
		long rows = this.connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin", in);
		writer.join();
		System.out.printf("  %s: %,d rows, %d ms%n", table.replaceFirst(" .*", ""), rows, (System.nanoTime() - begun) / 1_000_000);
	}

	private static void line(Writer out, Object... values) throws IOException {
		for (int i = 0; i < values.length; i++) {
			out.write((i == 0) ? "" : "\t");
			out.write((values[i] == null) ? "\\N" : values[i].toString().replace("\\", "\\\\").replace("\t", " ").replace("\n", "\\n"));
		}
		out.write("\n");
	}

	private void run(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private long one(String sql) throws SQLException {
		return Long.parseLong(rows(sql, 1).get(0)[0]);
	}

	private List<String[]> rows(String sql, int columns) throws SQLException {
		List<String[]> all = new ArrayList<>();
		try (Statement statement = this.connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				String[] row = new String[columns];
				for (int i = 0; i < columns; i++) {
					row[i] = rows.getString(i + 1);
				}
				all.add(row);
			}
		}
		return all;
	}

	/** Writes what one ticket gives. */
	private interface Line {

		void write(int i, Writer out) throws IOException;

	}

	private record Ticket(long id, int n, String[] model, boolean open, String state, boolean paused, long organization, long requester,
			Instant opened, Instant due, int member, Instant changed, boolean client, Random own) {

		Instant at(int percent) {
			return part(this.opened, this.due, percent);
		}

	}

}
