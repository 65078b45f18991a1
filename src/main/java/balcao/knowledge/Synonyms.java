package balcao.knowledge;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.KeysetPage;

/** Groups of words that mean the same, each word beside its stems. */
@Repository
class Synonyms {

	private final JdbcClient jdbc;

	Synonyms(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The newest first, one more than fit. */
	List<SynonymRow> page(@Nullable Long id, boolean back) {
		String place = (id == null) ? "" : "where id " + (back ? ">" : "<") + " :id ";
		return this.jdbc
			.sql("select id, words, version from knowledge_synonym " + place + "order by id" + (back ? "" : " desc")
					+ " limit " + (KeysetPage.SIZE + 1))
			.param("id", id)
			.query(SynonymRow.class)
			.list();
	}

	Optional<SynonymRow> find(long id) {
		return this.jdbc.sql("select id, words, version from knowledge_synonym where id = :id")
			.param("id", id)
			.query(SynonymRow.class)
			.optional();
	}

	long add(List<String> words) {
		long id = this.jdbc.sql("insert into knowledge_synonym (words) values (:words) returning id")
			.param("words", String.join(", ", words))
			.query(Long.class)
			.single();
		put(id, words);
		return id;
	}

	/** Whether the group was still as it had been read. */
	boolean change(long id, int version, List<String> words) {
		boolean changed = this.jdbc.sql(
				"update knowledge_synonym set words = :words, version = version + 1 where id = :id and version = :version")
			.param("words", String.join(", ", words))
			.param("id", id)
			.param("version", version)
			.update() > 0;
		if (changed) {
			this.jdbc.sql("delete from knowledge_synonym_word where synonym_id = :id").param("id", id).update();
			put(id, words);
		}
		return changed;
	}

	void remove(long id) {
		this.jdbc.sql("delete from knowledge_synonym where id = :id").param("id", id).update();
	}

	private void put(long id, List<String> words) {
		this.jdbc.sql("""
				insert into knowledge_synonym_word (synonym_id, word, stems_pt, stems_en)
				select :id, word, knowledge_stems('pt', word), knowledge_stems('en', word) from unnest(:words) word""")
			.param("id", id)
			.param("words", words.toArray(String[]::new))
			.update();
	}

}
