package balcao.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** The forms of request types, in their versions. */
@Repository
class FormVersions {

	private final JdbcClient jdbc;

	FormVersions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The one in use: the latest that is published. */
	Optional<FormVersion> current(long requestTypeId) {
		return this.jdbc.sql("""
				select * from intake_form_version where request_type_id = :type and number is not null
				order by number desc limit 1""").param("type", requestTypeId).query(FormVersions::version).optional();
	}

	Optional<FormVersion> draft(long requestTypeId) {
		return this.jdbc
			.sql("select * from intake_form_version where request_type_id = :type and number is null for update")
			.param("type", requestTypeId)
			.query(FormVersions::version)
			.optional();
	}

	/** The draft to be looked at; others may be changing it. */
	Optional<FormVersion> drafted(long requestTypeId) {
		return this.jdbc.sql("select * from intake_form_version where request_type_id = :type and number is null")
			.param("type", requestTypeId)
			.query(FormVersions::version)
			.optional();
	}

	/** Whether the last change of a draft can be taken back. */
	boolean isReversible(long id) {
		return this.jdbc.sql("select previous is not null from intake_form_version where id = :id")
			.param("id", id)
			.query(Boolean.class)
			.single();
	}

	/** Takes the last change of a draft back, unless somebody changed it since. */
	boolean reverse(long id, int edited, String by, Instant now) {
		return this.jdbc.sql("""
				update intake_form_version set terms = previous, previous = null, edited = edited + 1,
					edited_by = :by, edited_at = :now
				where id = :id and edited = :edited and number is null and previous is not null""")
			.param("by", by)
			.param("now", Columns.parameter(now))
			.param("id", id)
			.param("edited", edited)
			.update() == 1;
	}

	/** One that is published, by its number. */
	Optional<FormVersion> published(long requestTypeId, int number) {
		return this.jdbc.sql("select * from intake_form_version where request_type_id = :type and number = :number")
			.param("type", requestTypeId)
			.param("number", number)
			.query(FormVersions::version)
			.optional();
	}

	Optional<FormVersion> find(long id) {
		return this.jdbc.sql("select * from intake_form_version where id = :id")
			.param("id", id)
			.query(FormVersions::version)
			.optional();
	}

	/** Those that are published, the latest first. */
	List<FormVersion> published(long requestTypeId) {
		return this.jdbc.sql("""
				select * from intake_form_version where request_type_id = :type and number is not null
				order by number desc limit 200""").param("type", requestTypeId).query(FormVersions::version).list();
	}

	/** Begins a draft. */
	long add(long requestTypeId, FormTerms terms, @Nullable String by, Instant now) {
		return this.jdbc.sql("""
				insert into intake_form_version (request_type_id, terms, edited_by, edited_at)
				values (:type, :terms::jsonb, :by, :now) returning id""")
			.param("type", requestTypeId)
			.param("terms", FormJson.write(terms))
			.param("by", by)
			.param("now", Columns.parameter(now))
			.query(Long.class)
			.single();
	}

	/** Changes a draft, unless somebody else changed it since. */
	boolean change(long id, FormTerms terms, int edited, String by, Instant now) {
		return this.jdbc.sql("""
				update intake_form_version set previous = terms, terms = :terms::jsonb, edited = edited + 1,
					edited_by = :by, edited_at = :now
				where id = :id and edited = :edited and number is null""")
			.param("terms", FormJson.write(terms))
			.param("by", by)
			.param("now", Columns.parameter(now))
			.param("id", id)
			.param("edited", edited)
			.update() == 1;
	}

	void publish(long id, @Nullable String by, Instant now) {
		this.jdbc.sql("""
				update intake_form_version v set previous = null, published_at = :now, published_by = :by,
					number = (select coalesce(max(o.number), 0) + 1 from intake_form_version o
						where o.request_type_id = v.request_type_id)
				where id = :id""").param("now", Columns.parameter(now)).param("by", by).param("id", id).update();
	}

	void discard(long id) {
		this.jdbc.sql("delete from intake_form_version where id = :id and number is null").param("id", id).update();
	}

	private static FormVersion version(ResultSet row, int number) throws SQLException {
		return new FormVersion(row.getLong("id"), row.getLong("request_type_id"),
				row.getObject("number", Integer.class), FormJson.terms(Columns.text(row, "terms")),
				row.getInt("edited"), row.getString("edited_by"), Columns.instantOrNull(row, "edited_at"),
				Columns.instantOrNull(row, "published_at"), row.getString("published_by"));
	}

}
