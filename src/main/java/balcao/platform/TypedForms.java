package balcao.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of forms that were typed and not sent. */
@Repository
class TypedForms {

	private static final String SELECT = """
			select id, form, version, fields::text fields, files, updated_at, discarded_at
			from platform_typed where person_id = :person""";

	private static final TypeReference<LinkedHashMap<String, List<String>>> FIELDS = new TypeReference<>() {
	};

	private final JsonMapper json = JsonMapper.builder().build();

	private final JdbcClient jdbc;

	TypedForms(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The latest first. */
	List<TypedForm> of(long personId, String form) {
		return of(personId, form, "");
	}

	/** Those of every form about one thing, the latest first. */
	List<TypedForm> about(long personId, String thing) {
		return this.jdbc
			.sql(SELECT + " and (form = :thing or starts_with(form, :thing || ':'))"
					+ " order by updated_at desc, id desc")
			.param("person", personId)
			.param("thing", thing)
			.query(this::form)
			.list();
	}

	List<TypedForm> lock(long personId, String form) {
		return of(personId, form, " for update");
	}

	Optional<TypedForm> find(long id, long personId) {
		return this.jdbc.sql(SELECT + " and id = :id")
			.param("person", personId)
			.param("id", id)
			.query(this::form)
			.optional();
	}

	int count(long personId) {
		return this.jdbc.sql("select count(*) from platform_typed where person_id = :person")
			.param("person", personId)
			.query(Integer.class)
			.single();
	}

	long add(long personId, String form, Map<String, List<String>> fields, List<Long> files, Instant now) {
		return this.jdbc.sql("""
				insert into platform_typed (person_id, form, fields, files, updated_at)
				values (:person, :form, cast(:fields as jsonb), :files, :now) returning id""")
			.param("person", personId)
			.param("form", form)
			.param("fields", this.json.writeValueAsString(fields))
			.param("files", files.toArray(Long[]::new))
			.param("now", Columns.parameter(now))
			.query(Long.class)
			.single();
	}

	void change(long id, Map<String, List<String>> fields, List<Long> files, Instant now) {
		this.jdbc.sql("""
				update platform_typed set fields = cast(:fields as jsonb), files = :files, updated_at = :now,
				discarded_at = null, version = version + 1 where id = :id""")
			.param("id", id)
			.param("fields", this.json.writeValueAsString(fields))
			.param("files", files.toArray(Long[]::new))
			.param("now", Columns.parameter(now))
			.update();
	}

	int discard(long id, long personId, Instant now) {
		return this.jdbc.sql(
				"update platform_typed set discarded_at = coalesce(discarded_at, :now) where id = :id and person_id = :person")
			.param("id", id)
			.param("person", personId)
			.param("now", Columns.parameter(now))
			.update();
	}

	int restore(long id, long personId) {
		return this.jdbc.sql("update platform_typed set discarded_at = null where id = :id and person_id = :person")
			.param("id", id)
			.param("person", personId)
			.update();
	}

	void forget(Collection<Long> ids) {
		this.jdbc.sql("delete from platform_typed where id = any(:ids)")
			.param("ids", ids.toArray(Long[]::new))
			.update();
	}

	void forgetOld(Instant updatedBefore, Instant discardedBefore) {
		this.jdbc.sql("delete from platform_typed where updated_at < :updated or discarded_at < :discarded")
			.param("updated", Columns.parameter(updatedBefore))
			.param("discarded", Columns.parameter(discardedBefore))
			.update();
	}

	private List<TypedForm> of(long personId, String form, String lock) {
		return this.jdbc.sql(SELECT + " and form = :form order by updated_at desc, id desc" + lock)
			.param("person", personId)
			.param("form", form)
			.query(this::form)
			.list();
	}

	private TypedForm form(ResultSet row, int number) throws SQLException {
		return new TypedForm(row.getLong("id"), Columns.text(row, "form"), row.getInt("version"),
				this.json.readValue(Columns.text(row, "fields"), FIELDS),
				List.of((Long[]) row.getArray("files").getArray()), Columns.instant(row, "updated_at"),
				Columns.instantOrNull(row, "discarded_at"));
	}

}
