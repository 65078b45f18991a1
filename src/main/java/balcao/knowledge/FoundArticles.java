package balcao.knowledge;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/**
 * Finds articles; what a reader may not read is left out in each statement, before
 * anything is counted.
 */
@Repository
class FoundArticles {

	/** The products whose articles a reader may read. */
	private static final String ALLOWED = """
			allowed as materialized (
				select coalesce(array_agg(p.id), '{}') ids from catalog_product p
				where not exists (select from catalog_availability a where a.kind = 'PRODUCT' and a.entry_id = p.id)
					or exists (select from catalog_availability a where a.kind = 'PRODUCT' and a.entry_id = p.id
						and a.organization_id = cast(:organization as bigint)))""";

	private static final String VISIBLE = """
			(i.visibility = 'PUBLIC' or :team or (i.visibility = 'CLIENTS' and cast(:organization as bigint) is not null
				and (i.product_ids = '{}' or i.product_ids && (select ids from allowed))))""";

	/**
	 * Each stem that was asked for says the more, the fewer of the reader's articles have
	 * it. What no article has is taken for a typo or a beginning and read as the words
	 * nearest to it; synonyms count a little less. An article's share is what it has of
	 * all that was asked.
	 */
	static final String FOUND = """
			with <allowed>,
			visible as materialized (
				select i.article_id, i.language from knowledge_index i where <visible>
					and (cast(:product as bigint) is null or i.product_ids = '{}'
						or cast(:product as bigint) = any (i.product_ids))),
			size as materialized (select language, count(*)::float8 articles from visible group by language),
			said as materialized (
				select language, word, min(place) place, knowledge_stem(language, word) stem
				from unnest(array['pt', 'en']) languages (language),
					unnest(string_to_array(knowledge_plain(language, :words), ' ')) with ordinality words (word, place)
				where place <= 24 group by language, word),
			asked as materialized (
				select language, stem, min(place) place from said where stem is not null group by language, stem),
			direct as materialized (
				select a.language, a.stem, p.article_id, p.weight from asked a
				join knowledge_posting p on p.language = a.language and p.stem = a.stem
				where (p.article_id in (select article_id from visible)) is true),
			heard as materialized (
				select language, stem, count(*)::float8 articles from direct group by language, stem),
			near as (
				select s.language, n.stem, 0.8 * n.nearness boost from said s cross join lateral (
					select w.stem, max(case when w.word like s.word || '%' then 1 else similarity(w.word, s.word) end) nearness
					from knowledge_word w where w.language = s.language and length(s.word) > 3 and w.word % s.word
					group by w.stem
					union all
					select w.stem, 1 from knowledge_word w
					where w.language = s.language and length(s.word) > 2 and w.word like s.word || '%'
						and s.place = (select max(place) from said) group by w.stem
					order by 2 desc, 1 limit 4) n
				where s.stem is not null
					and not exists (select from heard h where h.language = s.language and h.stem = s.stem)),
			phrase as (
				select language, ' ' || string_agg(stem, ' ' order by place) || ' ' stems
				from said where stem is not null group by language),
			meant as (
				select p.language, unnest(string_to_array(other.stems, ' ')) stem,
					0.6 / cardinality(string_to_array(other.stems, ' ')) boost
				from phrase p cross join knowledge_synonym_word w
				join knowledge_synonym_word o on o.synonym_id = w.synonym_id and o.word <> w.word
				cross join lateral (select case p.language when 'pt' then w.stems_pt else w.stems_en end said,
					case p.language when 'pt' then o.stems_pt else o.stems_en end stems) other
				where other.said <> '' and position(' ' || other.said || ' ' in p.stems) > 0),
			further as materialized (
				select m.language, m.stem, max(m.boost) boost
				from (select * from near union all select * from meant) m
				where not exists (select from asked a where a.language = m.language and a.stem = m.stem)
				group by m.language, m.stem),
			hit as materialized (
				select language, stem, article_id, weight, 1::float8 boost from direct
				union all
				select f.language, f.stem, p.article_id, p.weight, f.boost from further f
				join knowledge_posting p on p.language = f.language and p.stem = f.stem
				where (p.article_id in (select article_id from visible)) is true),
			worth as materialized (
				select h.language, h.stem, h.boost * ln(1 + (s.articles - h.articles + 0.5::float8)
					/ (h.articles + 0.5::float8)) worth
				from (select language, stem, boost, count(*)::float8 articles from hit group by language, stem, boost) h
				join size s on s.language = h.language),
			scored as (
				select h.language, h.article_id, sum(h.weight * w.worth) score
				from hit h join worth w on w.language = h.language and w.stem = h.stem group by h.language, h.article_id),
			total as (
				select a.language, sum(ln(1 + (s.articles - coalesce(h.articles, 0) + 0.5::float8)
					/ (coalesce(h.articles, 0) + 0.5::float8))) score
				from asked a join size s on s.language = a.language
				left join heard h on h.language = a.language and h.stem = a.stem group by a.language),
			module as materialized (
				select language, string_to_array(knowledge_stems(language, cast(:module as text)), ' ') stems
				from unnest(array['pt', 'en']) languages (language)),
			best as materialized (
				select s.language, s.article_id, s.score from scored s join total t on t.language = s.language
				where s.score >= :share * t.score
				order by s.score * case s.language when :language then 1 else 0.5 end desc, s.article_id desc limit 200),
			ranked as (
				select b.article_id, b.language, (b.score + 0.5 * coalesce((
					select sum(p.weight) from module m cross join lateral unnest(m.stems) named (stem)
					join knowledge_posting p on p.language = m.language and p.stem = named.stem and p.article_id = b.article_id
					where m.language = b.language), 0)) * case b.language when :language then 1 else 0.5 end score
				from best b),
			single as (
				select r.*, row_number() over (partition by coalesce(a.original_id, a.id)
					order by (r.language = :language) desc, r.score desc) translation
				from ranked r join knowledge_article a on a.id = r.article_id),
			chosen as (
				select article_id, language, round(score * 1000000)::bigint rank from single
				where translation = 1 and score >= :tail * (select max(score) from single where translation = 1)),
			page as (
				select article_id, language, rank, (select count(*) from chosen) all_found from chosen
				where cast(:rank as bigint) is null or case when :back then (rank, article_id) > (:rank, :id)
					else (rank, article_id) < (:rank, :id) end
				order by case when :back then rank else -rank end, case when :back then article_id else -article_id end
				limit :limit)
			select i.article_id, i.slug, i.language, i.title, i.body, page.rank, page.all_found,
				array(select a.stem from asked a where a.language = i.language
					union select f.stem from further f where f.language = i.language) stems
			from page join knowledge_index i on i.article_id = page.article_id
			order by case when :back then page.rank else -page.rank end,
				case when :back then page.article_id else -page.article_id end"""
		.replace("<allowed>", ALLOWED)
		.replace("<visible>", VISIBLE);

	private static final String NEAREST = """
			with <allowed>
			select i.article_id, i.slug, i.language, i.title, i.body, 0 rank, 0 all_found, '{}'::text[] stems
			from knowledge_index i cross join lateral (
				select word_similarity(knowledge_plain('', i.title), knowledge_plain('', :words))
					+ similarity(knowledge_plain('', i.title), knowledge_plain('', :words)) nearness) n
			where n.nearness > 0.35 and <visible>
			order by i.language = :language desc, n.nearness desc, i.article_id limit :limit"""
		.replace("<allowed>", ALLOWED)
		.replace("<visible>", VISIBLE);

	private final JdbcClient jdbc;

	FoundArticles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The best answers, one more than fit.
	 * @param share how much of what was asked an article must have
	 * @param tail how much of the best one's rank the others must have
	 */
	Found find(Reader reader, Question question, double share, double tail, @Nullable Place place, boolean back,
			int limit) {
		List<Row> rows = of(FOUND, reader, question).param("product", question.productId())
			.param("module", question.module())
			.param("share", share)
			.param("tail", tail)
			.param("rank", (place != null) ? Long.valueOf(place.rank()) : null)
			.param("id", (place != null) ? place.id() : 0)
			.param("back", back)
			.param("limit", limit)
			.query(FoundArticles::row)
			.list();
		return new Found(rows.stream().map(Row::article).toList(), rows.isEmpty() ? 0 : rows.get(0).count());
	}

	/** Titles that look like the words. */
	List<FoundArticle> nearest(Reader reader, Question question, int limit) {
		return of(NEAREST, reader, question).param("limit", limit)
			.query(FoundArticles::row)
			.list()
			.stream()
			.map(Row::article)
			.toList();
	}

	/** The article at an address, if the reader may read it. */
	Optional<Long> readable(Reader reader, String slug) {
		return this.jdbc
			.sql("with " + ALLOWED + " select i.article_id from knowledge_index i where i.slug = :slug and " + VISIBLE)
			.param("team", reader.team())
			.param("organization", reader.organizationId())
			.param("slug", slug)
			.query(Long.class)
			.optional();
	}

	private JdbcClient.StatementSpec of(String sql, Reader reader, Question question) {
		return this.jdbc.sql(sql)
			.param("team", reader.team())
			.param("organization", reader.organizationId())
			.param("words", question.readable())
			.param("language", question.language());
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		List<String> stems = texts(row.getArray("stems"));
		String title = Columns.text(row, "title");
		return new Row(new FoundArticle(row.getLong("article_id"), Columns.text(row, "slug"),
				Columns.text(row, "language"), title, Snippet.whole(title, stems),
				Snippet.of(Columns.text(row, "body"), stems), row.getLong("rank")), row.getLong("all_found"));
	}

	private static List<String> texts(Array array) throws SQLException {
		return Arrays.asList((String[]) array.getArray());
	}

	private record Row(FoundArticle article, long count) {

	}

	/**
	 * Some of what was found.
	 *
	 * @param count how many there are in all
	 */
	record Found(List<FoundArticle> articles, long count) {

	}

}
