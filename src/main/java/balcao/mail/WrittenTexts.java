package balcao.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** The texts that a company wrote in the place of ours. */
@Repository
class WrittenTexts {

	private final JdbcClient jdbc;

	WrittenTexts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<WrittenText> find(LetterKind kind, Locale language) {
		return this.jdbc.sql("select * from mail_template where kind = :kind and language = :language")
			.param("kind", kind.name())
			.param("language", language.toLanguageTag())
			.query(WrittenTexts::text)
			.optional();
	}

	List<WrittenText> all() {
		return this.jdbc.sql("select * from mail_template order by kind, language").query(WrittenTexts::text).list();
	}

	/** Whether nobody had changed it since that version; 0 for none yet. */
	boolean write(LetterKind kind, Locale language, LetterTerms terms, int version) {
		return this.jdbc.sql("""
				insert into mail_template (kind, language, subject, button, body, version)
				select :kind, :language, :subject, :button, :body, 1
				where :version = 0 or exists (select from mail_template where kind = :kind and language = :language)
				on conflict on constraint mail_template_pk do update set subject = excluded.subject,
					button = excluded.button, body = excluded.body, version = mail_template.version + 1
				where mail_template.version = :version""")
			.param("kind", kind.name())
			.param("language", language.toLanguageTag())
			.param("subject", terms.subject())
			.param("button", terms.button())
			.param("body", terms.body())
			.param("version", version)
			.update() == 1;
	}

	void forget(LetterKind kind, Locale language) {
		this.jdbc.sql("delete from mail_template where kind = :kind and language = :language")
			.param("kind", kind.name())
			.param("language", language.toLanguageTag())
			.update();
	}

	private static WrittenText text(ResultSet row, int number) throws SQLException {
		return new WrittenText(Columns.constant(row, "kind", LetterKind.class),
				Locale.forLanguageTag(Columns.text(row, "language")),
				new LetterTerms(Columns.text(row, "subject"), Columns.text(row, "button"), Columns.text(row, "body")),
				row.getInt("version"));
	}

}
