package balcao.macro;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.CurrentPerson;
import balcao.ticket.AfterReply;
import balcao.ticket.FieldChange;

/** The prepared answers; who may see one is decided in each statement. */
@Repository
class Macros {

	private static final String ROW = "select m.*, t.name team from macro m left join organization_team t on t.id = m.team_id where ";

	/** One's own, those of one's teams and those of all. */
	private static final String USABLE = """
			(m.owner_id = :person or m.owner_id is null and (m.team_id is null or m.team_id in (
				select x.team_id from organization_team_member x where x.person_id = :person)))""";

	/** The same, and what one writes for others. */
	private static final String VISIBLE = "(m.owner_id = :person or m.owner_id is null and (:everything or m.team_id is null"
			+ " or m.team_id in (select x.team_id from organization_team_member x where x.person_id = :person)))";

	private final JdbcClient jdbc;

	Macros(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those somebody may use whose name or text has the words, by name. */
	List<MacroRow> usable(CurrentPerson person, String words, int most) {
		return this.jdbc
			.sql(ROW + USABLE + " and m.archived_at is null and (lower(m.name) like lower(:words) or lower(m.text)"
					+ " like lower(:words)) order by lower(m.name), m.id limit :most")
			.param("person", person.id())
			.param("words", Columns.containing(words))
			.param("most", most)
			.query(Macros::row)
			.list();
	}

	Optional<MacroRow> usable(long id, CurrentPerson person) {
		return this.jdbc.sql(ROW + USABLE + " and m.archived_at is null and m.id = :id")
			.param("person", person.id())
			.param("id", id)
			.query(Macros::row)
			.optional();
	}

	/** By name, from behind one on. */
	List<MacroRow> page(CurrentPerson person, String words, String after, long afterId, int most) {
		return this.jdbc
			.sql(ROW + VISIBLE + " and (lower(m.name) like lower(:words) or lower(m.text) like lower(:words))"
					+ " and (lower(m.name), m.id) > (lower(:after), :id) order by lower(m.name), m.id limit :most")
			.param("person", person.id())
			.param("everything", person.seesEveryTeam())
			.param("words", Columns.containing(words))
			.param("after", after)
			.param("id", afterId)
			.param("most", most)
			.query(Macros::row)
			.list();
	}

	Optional<MacroRow> find(long id, CurrentPerson person) {
		return this.jdbc.sql(ROW + VISIBLE + " and m.id = :id")
			.param("person", person.id())
			.param("everything", person.seesEveryTeam())
			.param("id", id)
			.query(Macros::row)
			.optional();
	}

	long add(MacroTerms terms, CurrentPerson author, Instant now) {
		return write("""
				insert into macro (name, text, after_reply, changes, owner_id, team_id, updated_at)
				values (:name, :text, :after, :changes, :owner, :team, :now) returning id""", terms, author.id(), now)
			.query(Long.class)
			.single();
	}

	/** Answers whether it was still as the editor saw it. */
	boolean change(long id, int version, MacroTerms terms, CurrentPerson author, Instant now) {
		return write("""
				update macro set name = :name, text = :text, after_reply = :after, changes = :changes,
				owner_id = :owner, team_id = :team, updated_at = :now, version = version + 1
				where id = :id and version = :version""", terms, author.id(), now).param("id", id)
			.param("version", version)
			.update() > 0;
	}

	void archive(long id, @Nullable Instant at) {
		this.jdbc.sql("update macro set archived_at = cast(:at as timestamptz), version = version + 1 where id = :id")
			.param("id", id)
			.param("at", (at != null) ? Columns.parameter(at) : null)
			.update();
	}

	private JdbcClient.StatementSpec write(String statement, MacroTerms terms, long personId, Instant now) {
		AfterReply after = terms.after();
		return this.jdbc.sql(statement)
			.param("name", terms.name())
			.param("text", terms.text())
			.param("after", (after != null) ? after.name() : null)
			.param("changes", terms.changes().stream().map(FieldChange::value).toArray(String[]::new))
			.param("owner", (terms.scope() == MacroScope.OWN) ? personId : null)
			.param("team", (terms.scope() == MacroScope.TEAM) ? terms.teamId() : null)
			.param("now", Columns.parameter(now));
	}

	private static MacroRow row(ResultSet row, int number) throws SQLException {
		Long owner = Columns.longOrNull(row, "owner_id");
		Long team = Columns.longOrNull(row, "team_id");
		MacroScope scope = (owner != null) ? MacroScope.OWN : (team != null) ? MacroScope.TEAM : MacroScope.ALL;
		Array changes = row.getArray("changes");
		return new MacroRow(row.getLong("id"), new MacroTerms(Columns.text(row, "name"), Columns.text(row, "text"),
				Columns.constantOrNull(row, "after_reply", AfterReply.class),
				Stream.of((String[]) changes.getArray()).flatMap((text) -> FieldChange.parse(text).stream()).toList(),
				scope, team), owner, row.getString("team"), row.getObject("archived_at") != null,
				row.getInt("version"));
	}

}
