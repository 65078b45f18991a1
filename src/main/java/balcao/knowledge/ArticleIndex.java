package balcao.knowledge;

import java.sql.Types;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The published articles as they are found, written in the transaction that publishes,
 * changes or removes one.
 */
@Repository
class ArticleIndex {

	/**
	 * How much a stem says: five times as much in the title, twice in a heading; in a
	 * long text less than in a short one; and the tenth time hardly more than the ninth.
	 * After BM25F (Robertson, Zaragoza and Taylor, 2004) with fixed lengths.
	 */
	private static final String POSTINGS = """
			insert into knowledge_posting (language, stem, article_id, weight)
			select language, stem, article_id, often / (often + 1.2) from (
				select i.language, s.lexeme stem, i.article_id, sum(f.factor * cardinality(s.positions)) often
				from knowledge_index i cross join lateral (values (5.0::float8, i.title), (2.0, i.headings),
					(1 / (0.4 + 0.6 * length(i.body) / 900.0), i.body)) f (factor, text)
				cross join lateral unnest(to_tsvector(knowledge_configuration(i.language),
					knowledge_plain(i.language, f.text))) s
				where cast(:id as bigint) is null or i.article_id = :id group by i.language, s.lexeme, i.article_id) counted""";

	/** Always in the same order, so that two publications wait for each other once. */
	private static final String WORDS = """
			insert into knowledge_word (language, word, stem)
			select language, word, stem from (
				select distinct i.language, w.word, knowledge_stem(i.language, w.word) stem from knowledge_index i
				cross join lateral unnest(string_to_array(
					knowledge_plain(i.language, concat_ws(' ', i.title, i.headings, i.body)), ' ')) w (word)
				where (cast(:id as bigint) is null or i.article_id = :id) and length(w.word) between 3 and 40) words
			where stem is not null order by language, word on conflict do nothing""";

	private final JdbcClient jdbc;

	ArticleIndex(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void put(IndexedArticle article) {
		this.jdbc.sql("""
				insert into knowledge_index (article_id, slug, language, visibility, product_ids, title, headings, body)
				values (:id, :slug, :language, :visibility, :products, :title, :headings, :body)
				on conflict (article_id) do update set slug = excluded.slug, language = excluded.language,
					visibility = excluded.visibility, product_ids = excluded.product_ids, title = excluded.title,
					headings = excluded.headings, body = excluded.body""")
			.param("id", article.id())
			.param("slug", article.slug())
			.param("language", article.language())
			.param("visibility", article.visibility().name())
			.param("products", article.productIds().toArray(Long[]::new))
			.param("title", article.title())
			.param("headings", String.join("\n", article.headings()))
			.param("body", article.text())
			.update();
		this.jdbc.sql("delete from knowledge_posting where article_id = :id").param("id", article.id()).update();
		read(article.id());
	}

	/** Reads every article anew, as after a change of how they are read. */
	void rebuild() {
		this.jdbc.sql("delete from knowledge_posting").update();
		this.jdbc.sql("delete from knowledge_word").update();
		read(null);
	}

	private void read(@Nullable Long articleId) {
		this.jdbc.sql(POSTINGS).param("id", articleId, Types.BIGINT).update();
		this.jdbc.sql(WORDS).param("id", articleId, Types.BIGINT).update();
	}

	void remove(long articleId) {
		this.jdbc.sql("delete from knowledge_index where article_id = :id").param("id", articleId).update();
	}

	/** Forgets the words that no article has any more. */
	void forgetWords() {
		this.jdbc.sql("""
				delete from knowledge_word w where not exists (
					select from knowledge_posting p where p.language = w.language and p.stem = w.stem)""").update();
	}

}
