package balcao.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.CurrentPerson;
import balcao.platform.Cursor;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;
import balcao.platform.StoredFile;
import balcao.sla.Stage;
import balcao.sla.TargetName;
import balcao.ticket.FamilyMember;
import balcao.ticket.TicketKind;
import balcao.ticket.TicketStatus;

/** Incidents as pages show them; who may see one is said in each statement. */
@Repository
class IncidentRows {

	/** Of one's own teams, or led by oneself, or all for leaders and admins. */
	static final String FOR_TEAM = "(:everything or i.lead_id = :person or i.team_id in (select m.team_id from"
			+ " organization_team_member m where m.person_id = :person))";

	/** What somebody of the team may open, as queues and pages of tickets have it. */
	private static final String TICKET_SEEN = "(:everything or t.assignee_id = :person or t.team_id in (select m.team_id"
			+ " from organization_team_member m where m.person_id = :person))";

	private static final String ROW = """
			select i.id, i.number, i.subject, p.name product, m.name module, i.state, l.name lead, i.began_at, i.opened_at,
				i.resolved_at, n.children, n.clients, i.product_id, i.module_id, i.team_id, w.name team, i.lead_id
			from incident i join catalog_product p on p.id = i.product_id join organization_team w on w.id = i.team_id
				left join catalog_module m on m.id = i.module_id left join organization_person l on l.id = i.lead_id
				cross join lateral (select count(*) children, count(distinct t.organization_id) clients
					from incident_ticket c join ticket t on t.id = c.ticket_id
					where c.incident_id = i.id and c.removed_at is null) n
			where\s""";

	private final JdbcClient jdbc;

	IncidentRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	String nextNumber(int year) {
		int next = this.jdbc.sql("""
				insert into incident_number (year, last) values (:year, 1)
				on conflict (year) do update set last = incident_number.last + 1 returning last""")
			.param("year", year)
			.query(Integer.class)
			.single();
		return "INC-%d-%04d".formatted(year, next);
	}

	/** The latest first, those being worked at or those that are over. */
	KeysetPage<IncidentRow> page(boolean open, CurrentPerson person, PageRequest request) {
		Cursor cursor = Cursor.parse(request.cursor()).orElse(null);
		String direction = request.isBack() ? "" : " desc";
		String position = (cursor != null)
				? " and (i.opened_at, i.id) " + (request.isBack() ? ">" : "<") + " (cast(:at as timestamptz), :id)"
				: "";
		JdbcClient.StatementSpec statement = seen(ROW + "i.state " + (open ? "<>" : "=") + " 'RESOLVED' and " + FOR_TEAM
				+ position + " order by i.opened_at" + direction + ", i.id" + direction + " limit "
				+ (KeysetPage.SIZE + 1), person);
		if (cursor != null) {
			statement = statement.param("at", cursor.instant()).param("id", cursor.id());
		}
		return KeysetPage.of(statement.query(IncidentRows::row).list(), request,
				(row) -> new Cursor(row.openedAt(), row.id()).text());
	}

	Optional<Head> head(long id, CurrentPerson person) {
		return seen(ROW + "i.id = :id and " + FOR_TEAM, person).param("id", id)
			.query((row, number) -> new Head(row(row, number), row.getLong("product_id"),
					Columns.longOrNull(row, "module_id"), row.getLong("team_id"), Columns.text(row, "team"),
					Columns.longOrNull(row, "lead_id")))
			.optional();
	}

	private JdbcClient.StatementSpec seen(String sql, CurrentPerson person) {
		return this.jdbc.sql(sql).param("person", person.id()).param("everything", person.seesEveryTeam());
	}

	private static IncidentRow row(ResultSet row, int number) throws SQLException {
		return new IncidentRow(row.getLong("id"), Columns.text(row, "number"), Columns.text(row, "subject"),
				Columns.text(row, "product"), row.getString("module"),
				Columns.constant(row, "state", IncidentState.class), row.getString("lead"),
				Columns.instant(row, "began_at"), Columns.instant(row, "opened_at"),
				Columns.instantOrNull(row, "resolved_at"), row.getInt("children"), row.getInt("clients"));
	}

	/**
	 * Its protocols in the order in which something is due; of one that the reader may
	 * not open nothing is read but that it is there, and whether it goes on.
	 */
	List<IncidentChild> children(long id, CurrentPerson person, Instant now) {
		return seen(
				"""
						select t.number, t.subject, t.status, o.name organization, o.unidentified, t.clock_target, t.clock_label,
							t.due_at, t.yellow_at, t.red_at, c.added_at, u.due_at update_by, x.status standing
						from incident_ticket c join ticket x on x.id = c.ticket_id left join ticket t on t.id = x.id and %s
							left join organization o on o.id = t.organization_id left join lateral (select k.due_at from sla_clock k where k.subject_id = t.id and k.target = 'NEXT_UPDATE'
								and k.state = 'RUNNING' order by k.due_at limit 1) u on true
						where c.incident_id = :id and c.removed_at is null
						order by t.id is null, coalesce(u.due_at, t.due_at, 'infinity'::timestamptz), x.id limit 1000"""
					.formatted(TICKET_SEEN),
				person)
			.param("id", id)
			.query((row, number) -> child(row, now))
			.list();
	}

	private static IncidentChild child(ResultSet row, Instant now) throws SQLException {
		Instant due = Columns.instantOrNull(row, "due_at");
		Instant yellow = Columns.instantOrNull(row, "yellow_at");
		Instant red = Columns.instantOrNull(row, "red_at");
		Instant update = Columns.instantOrNull(row, "update_by");
		String target = row.getString("clock_target");
		return new IncidentChild(row.getString("number"), row.getString("subject"),
				Columns.constantOrNull(row, "status", TicketStatus.class), row.getString("organization"),
				row.getBoolean("unidentified"), Columns.constant(row, "standing", TicketStatus.class).isOpen(),
				(target != null) ? new TargetName(target, row.getString("clock_label")) : null,
				(due != null && yellow != null && red != null) ? Stage.of(yellow, red, due, now) : null, due, update,
				update != null && update.isBefore(now), Columns.instant(row, "added_at"));
	}

	/** Requests about the same thing that belong to no incident, the latest first. */
	List<JoiningTicket> joining(Head head, CurrentPerson person) {
		return seen("""
				select t.number, t.subject, t.kind, t.status, t.opened_at, o.name organization
				from ticket t join organization o on o.id = t.organization_id
				where t.product_id = :product and (:module::bigint is null or t.module_id = :module)
					and t.opened_at >= :since and (t.kind = 'PROTOCOL' or t.severity <= 2) and %s
					and t.status not in ('DENIED', 'RESOLVED', 'CLOSED', 'CANCELLED')
					and not exists (select from incident_ticket c where c.ticket_id = t.id and c.removed_at is null)
				order by t.opened_at desc limit 25""".formatted(TICKET_SEEN), person).param("product", head.productId())
			.param("module", head.moduleId(), Types.BIGINT)
			.param("since", Columns.parameter(head.row().beganAt()))
			.query((row, number) -> new JoiningTicket(Columns.text(row, "number"), Columns.text(row, "subject"),
					Columns.text(row, "organization"), Columns.constant(row, "kind", TicketKind.class),
					Columns.constant(row, "status", TicketStatus.class), Columns.instant(row, "opened_at")))
			.list();
	}

	/** The open requests of a spike that belong to no incident yet. */
	List<JoiningTicket> ofSpike(long spikeId, CurrentPerson person) {
		return seen(
				"""
						select t.number, t.subject, t.kind, t.status, t.opened_at, o.name organization
						from incident_spike_ticket x join ticket t on t.id = x.ticket_id join organization o on o.id = t.organization_id
						where x.spike_id = :spike and %s and t.status not in ('DENIED', 'RESOLVED', 'CLOSED', 'CANCELLED')
							and not exists (select from incident_ticket c where c.ticket_id = t.id and c.removed_at is null)
						order by t.opened_at limit 300"""
					.formatted(TICKET_SEEN),
				person)
			.param("spike", spikeId)
			.query((row, number) -> new JoiningTicket(Columns.text(row, "number"), Columns.text(row, "subject"),
					Columns.text(row, "organization"), Columns.constant(row, "kind", TicketKind.class),
					Columns.constant(row, "status", TicketStatus.class), Columns.instant(row, "opened_at")))
			.list();
	}

	/**
	 * The incident that a ticket belongs to, else one about the same thing that it may
	 * join, else the spike that it is part of: what the reader may see of them, in one
	 * statement.
	 */
	Optional<Mark> mark(long ticketId, CurrentPerson person) {
		return seen(
				"""
						select x.* from (
							select 1 place, i.id, i.number, i.subject, i.state, null::bigint spike from incident_ticket c
								join incident i on i.id = c.incident_id where c.ticket_id = :ticket and c.removed_at is null and %1$s
							union all (select 2, i.id, i.number, i.subject, i.state, null from ticket t
								join incident i on i.product_id = t.product_id and (i.module_id is null or i.module_id = t.module_id)
								where t.id = :ticket and i.state <> 'RESOLVED' and t.opened_at >= i.began_at
									and (t.kind = 'PROTOCOL' or t.severity <= 2)
									and t.status not in ('DENIED', 'RESOLVED', 'CLOSED', 'CANCELLED')
									and not exists (select from incident_ticket c where c.ticket_id = t.id and c.removed_at is null)
									and %1$s order by i.module_id nulls last, i.id desc limit 1)
							union all select 3, null, null, null, null, s.id from incident_spike_ticket y
								join incident_spike s on s.id = y.spike_id where y.ticket_id = :ticket and s.state = 'PROPOSED'
								and s.ended_at is null and (:everything or s.team_id in (select m.team_id from organization_team_member m
									where m.person_id = :person))) x
						order by x.place limit 1"""
					.formatted(FOR_TEAM),
				person)
			.param("ticket", ticketId)
			.query((row, number) -> new Mark(row.getInt("place") == 1, Columns.longOrNull(row, "id"),
					row.getString("number"), row.getString("subject"),
					Columns.constantOrNull(row, "state", IncidentState.class), Columns.longOrNull(row, "spike")))
			.optional();
	}

	/** Whether it belongs to no other. */
	boolean join(long id, FamilyMember member, CurrentPerson actor, Instant now) {
		return this.jdbc.sql("""
				insert into incident_ticket (incident_id, ticket_id, added_by_id, added_at)
				values (:id, :ticket, :by, :at)
				on conflict (ticket_id) where removed_at is null do nothing""")
			.param("id", id)
			.param("ticket", member.id())
			.param("by", actor.id())
			.param("at", Columns.parameter(now))
			.update() == 1;
	}

	boolean leave(long id, long ticketId, Instant now) {
		return this.jdbc.sql("""
				update incident_ticket set removed_at = :now where incident_id = :id and ticket_id = :ticket
				and removed_at is null""")
			.param("now", Columns.parameter(now))
			.param("id", id)
			.param("ticket", ticketId)
			.update() == 1;
	}

	void happened(long id, IncidentEventKind kind, @Nullable String detail, CurrentPerson actor, Instant now) {
		this.jdbc
			.sql("""
					insert into incident_event (incident_id, at, actor_id, kind, detail) values (:id, :at, :actor, :kind, :detail)""")
			.param("id", id)
			.param("at", Columns.parameter(now))
			.param("actor", actor.id())
			.param("kind", kind.name())
			.param("detail", detail, Types.VARCHAR)
			.update();
	}

	/**
	 * What happened, the latest first; protocols that the reader may not open have no
	 * number.
	 */
	List<IncidentMoment> moments(long id, CurrentPerson person) {
		return seen("""
				select e.kind, e.at, p.name actor,
					case when e.kind in ('JOINED', 'LEFT') then t.number else e.detail end detail
				from incident_event e left join organization_person p on p.id = e.actor_id
					left join ticket t on e.kind in ('JOINED', 'LEFT') and t.number = e.detail and %s
				where e.incident_id = :id order by e.at desc, e.id desc limit 200""".formatted(TICKET_SEEN), person)
			.param("id", id)
			.query((row, number) -> new IncidentMoment(Columns.constant(row, "kind", IncidentEventKind.class),
					Columns.instant(row, "at"), row.getString("actor"), row.getString("detail")))
			.list();
	}

	/** Those of its protocols, as families know them. */
	List<FamilyMember> members(long id) {
		return this.jdbc
			.sql("""
					select t.id, t.number, t.organization_id, o.name organization, r.name requester, o.unidentified, t.opened_at
					from incident_ticket c join ticket t on t.id = c.ticket_id join organization o on o.id = t.organization_id
					join organization_person r on r.id = t.requester_id
					where c.incident_id = ? and c.removed_at is null order by t.number""")
			.param(id)
			.query((row, number) -> new FamilyMember(row.getLong("id"), Columns.text(row, "number"),
					row.getLong("organization_id"), Columns.text(row, "organization"), Columns.text(row, "requester"),
					row.getBoolean("unidentified"), Columns.instant(row, "opened_at")))
			.list();
	}

	long write(long id, String text, UpdateMeaning meaning, CurrentPerson actor, Instant now) {
		return this.jdbc.sql("""
				insert into incident_update (incident_id, author_id, at, text, meaning)
				values (:id, :author, :at, :text, :meaning) returning id""")
			.param("id", id)
			.param("author", actor.id())
			.param("at", Columns.parameter(now))
			.param("text", text)
			.param("meaning", meaning.name())
			.query(Long.class)
			.single();
	}

	void attach(long updateId, Collection<Long> files) {
		files.forEach((file) -> this.jdbc.sql("insert into incident_update_file (update_id, file_id) values (?, ?)")
			.params(updateId, file)
			.update());
	}

	/** Everyone of the incident is to be told; answers how many. */
	int address(long updateId, long incidentId, CurrentPerson actor) {
		return this.jdbc.sql("""
				insert into incident_telling (update_id, ticket_id, by_id, outcome)
				select :update, c.ticket_id, :by, 'WAITING' from incident_ticket c
				where c.incident_id = :incident and c.removed_at is null""")
			.param("update", updateId)
			.param("by", actor.id())
			.param("incident", incidentId)
			.update();
	}

	/** Tries those again that could not be told; answers how many. */
	int addressAgain(long updateId, CurrentPerson actor) {
		return this.jdbc.sql("""
				update incident_telling set outcome = 'WAITING', by_id = :by, reason = null, settled_at = null
				where update_id = :update and outcome = 'REFUSED'""")
			.param("update", updateId)
			.param("by", actor.id())
			.update();
	}

	/** Who still waits to be told, of one update or of all. */
	List<Telling> waiting(@Nullable Long updateId, int most) {
		return this.jdbc.sql("""
				select x.update_id, x.ticket_id from incident_telling x
				where x.outcome = 'WAITING' and (:update::bigint is null or x.update_id = :update)
				order by x.update_id, x.ticket_id limit :most""")
			.param("update", updateId, Types.BIGINT)
			.param("most", most)
			.query((row, number) -> new Telling(row.getLong("update_id"), row.getLong("ticket_id")))
			.list();
	}

	/** Takes one that still waits and that nobody else is telling right now. */
	Optional<Task> take(Telling telling) {
		return this.jdbc.sql("""
				select t.number, x.by_id, u.text, u.meaning, array(select f.file_id from incident_update_file f
					where f.update_id = u.id order by f.file_id) files
				from incident_telling x join incident_update u on u.id = x.update_id join ticket t on t.id = x.ticket_id
				where x.update_id = :update and x.ticket_id = :ticket and x.outcome = 'WAITING'
				for update of x skip locked""")
			.param("update", telling.updateId())
			.param("ticket", telling.ticketId())
			.query((row, number) -> new Task(Columns.text(row, "number"), row.getLong("by_id"),
					Columns.text(row, "text"), Columns.constant(row, "meaning", UpdateMeaning.class),
					List.of((Long[]) row.getArray("files").getArray())))
			.optional();
	}

	void settle(Telling telling, TellingOutcome outcome, @Nullable String reason, Instant now) {
		this.jdbc.sql("""
				update incident_telling set outcome = :outcome, reason = :reason, settled_at = :now
				where update_id = :update and ticket_id = :ticket and outcome = 'WAITING'""")
			.param("outcome", outcome.name())
			.param("reason", reason, Types.VARCHAR)
			.param("now", Columns.parameter(now))
			.param("update", telling.updateId())
			.param("ticket", telling.ticketId())
			.update();
	}

	/** What was written, the latest first; or one of them. */
	List<IncidentUpdate> updates(long incidentId, @Nullable Long updateId, CurrentPerson person) {
		List<IncidentUpdate> found = this.jdbc
			.sql("""
					select u.id, u.incident_id, p.name author, u.at, u.text, u.meaning, n.* from incident_update u
					join organization_person p on p.id = u.author_id cross join lateral (select count(*) total,
						count(*) filter (where x.outcome = 'TOLD') told, count(*) filter (where x.outcome = 'WAITING') waiting,
						count(*) filter (where x.outcome = 'REFUSED') refused from incident_telling x where x.update_id = u.id) n
					where u.incident_id = :incident and (:update::bigint is null or u.id = :update)
					order by u.at desc, u.id desc limit 50""")
			.param("incident", incidentId)
			.param("update", updateId, Types.BIGINT)
			.query((row, number) -> new IncidentUpdate(row.getLong("id"), row.getLong("incident_id"),
					Columns.text(row, "author"), Columns.instant(row, "at"), Columns.text(row, "text"),
					Columns.constant(row, "meaning", UpdateMeaning.class), List.of(), row.getInt("total"),
					row.getInt("told"), row.getInt("waiting"), row.getInt("refused"), List.of()))
			.list();
		if (found.isEmpty()) {
			return found;
		}
		List<Long> ids = found.stream().map(IncidentUpdate::id).toList();
		Map<Long, List<StoredFile>> files = files(ids);
		Map<Long, List<IncidentUpdate.Refusal>> refusals = refusals(ids, person);
		List<IncidentUpdate> whole = new ArrayList<>();
		for (IncidentUpdate one : found) {
			whole.add(new IncidentUpdate(one.id(), one.incidentId(), one.author(), one.at(), one.text(), one.meaning(),
					files.getOrDefault(one.id(), List.of()), one.all(), one.told(), one.waiting(), one.refused(),
					refusals.getOrDefault(one.id(), List.of())));
		}
		return whole;
	}

	private Map<Long, List<StoredFile>> files(Collection<Long> updateIds) {
		return this.jdbc.sql("""
				select x.update_id, f.id, f.name, f.media_type, f.size_bytes, encode(f.sha256, 'hex') sha256
				from incident_update_file x join platform_file f on f.id = x.file_id where x.update_id in (:updates)
				order by f.id""")
			.param("updates", updateIds)
			.query((row, number) -> Map.entry(row.getLong("update_id"),
					new StoredFile(row.getLong("id"), Columns.text(row, "name"), Columns.text(row, "media_type"),
							row.getLong("size_bytes"), Columns.text(row, "sha256"))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	private Map<Long, List<IncidentUpdate.Refusal>> refusals(Collection<Long> updateIds, CurrentPerson person) {
		return seen("""
				select x.update_id, t.number, o.name organization, x.reason from incident_telling x
				left join ticket t on t.id = x.ticket_id and %s left join organization o on o.id = t.organization_id
				where x.update_id in (:updates) and x.outcome = 'REFUSED'
				order by x.update_id, t.number, x.ticket_id limit 300""".formatted(TICKET_SEEN), person)
			.param("updates", updateIds)
			.query((row, number) -> Map.entry(row.getLong("update_id"),
					new IncidentUpdate.Refusal(row.getString("number"), row.getString("organization"),
							Columns.text(row, "reason"))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	/** An incident with what its page needs beside its row. */
	record Head(IncidentRow row, long productId, @Nullable Long moduleId, long teamId, String team,
			@Nullable Long leadId) {

	}

	/** What a ticket's page tells. */
	record Mark(boolean joined, @Nullable Long incidentId, @Nullable String number, @Nullable String subject,
			@Nullable IncidentState state, @Nullable Long spikeId) {

	}

	/** One protocol that is to be told of one update. */
	record Telling(long updateId, long ticketId) {

	}

	/** What is to be said there. */
	record Task(String number, long byId, String text, UpdateMeaning meaning, List<Long> files) {

	}

}
