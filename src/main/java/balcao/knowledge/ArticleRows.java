package balcao.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.catalog.CatalogChoice;
import balcao.platform.Columns;
import balcao.platform.CurrentPerson;
import balcao.platform.Cursor;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;
import balcao.platform.TimeOrder;

/** Articles as their readers and their authors see them. */
@Repository
class ArticleRows {

	private static final int ON_A_SHELF = 6;

	private static final int MOST_SHELVES = 60;

	private static final int MOST_RELATED = 5;

	/**
	 * An article and its translation are one to its reader: the one in their language.
	 */
	private static final String ONE_OF_TWO = """
			(a.language = :language or not exists (select from knowledge_article x
				where (x.original_id = a.id or x.id = a.original_id) and x.language = :language
				and (x.published_number is not null or x.scheduled_at <= :now) and %s))"""
		.formatted(ArticleSql.visible("x"));

	private static final String READ = "from knowledge_article a " + ArticleSql.PUBLISHED + " where "
			+ ArticleSql.visible("a");

	private static final String STATE = """
			case when a.archived_at is not null then 'ARCHIVED' when a.scheduled_at > :now then 'SCHEDULED'
				when a.published_number is not null or a.scheduled_at is not null then 'PUBLISHED' else 'DRAFT' end state""";

	private static final String CHANGED = """
			coalesce((select (l.title, l.body) is distinct from (a.draft_title, a.draft_body) from knowledge_revision l
				where l.article_id = a.id and l.number = coalesce(a.scheduled_number, a.published_number)), false) changed""";

	private final JdbcClient jdbc;

	ArticleRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The shelves with something for the reader. */
	List<ArticleShelf> shelves(Reader reader, ArticleLanguage language, Instant now) {
		Map<Long, ArticleShelf> shelves = new LinkedHashMap<>();
		this.jdbc
			.sql("""
					select c.id, c.name, c.description, b.slug, b.title, b.language, b.count
					from (select a.category_id, a.slug, r.title, a.language, a.id,
						row_number() over (partition by a.category_id order by lower(r.title), a.id) place,
						count(*) over (partition by a.category_id) count %s and %s) b
					join knowledge_category c on c.id = b.category_id
					where b.place <= :most and c.id in (select id from knowledge_category
						order by archived_at is not null, position, lower(name), id limit :shelves)
					order by c.archived_at is not null, c.position, lower(c.name), c.id, b.place""".formatted(READ,
					ONE_OF_TWO))
			.params(ArticleSql.parameters(reader, now))
			.param("language", language.name())
			.param("most", ON_A_SHELF)
			.param("shelves", MOST_SHELVES)
			.query((row, number) -> {
				ArticleShelf shelf = shelves.get(row.getLong("id"));
				if (shelf == null) {
					shelf = new ArticleShelf(row.getLong("id"), Columns.text(row, "name"), row.getString("description"),
							new ArrayList<>(), row.getLong("count"));
					shelves.put(shelf.id(), shelf);
				}
				return shelf.articles().add(link(row, number));
			})
			.list();
		return List.copyOf(shelves.values());
	}

	/** What stands on one shelf, the newest first. */
	KeysetPage<ShelfRow> shelf(long categoryId, Reader reader, ArticleLanguage language, PageRequest request,
			Instant now) {
		String key = "(" + ArticleSql.SINCE + ")";
		TimeOrder order = TimeOrder.latestFirst(key, "a.id", request);
		String sql = "select a.id, a.slug, r.title, a.language, " + key + " since " + READ + " and " + ONE_OF_TWO
				+ " and a.category_id = :category" + order.sql();
		List<ShelfRow> found = this.jdbc.sql(sql)
			.params(ArticleSql.parameters(reader, now))
			.params(order.parameters())
			.param("language", language.name())
			.param("category", categoryId)
			.query((row, number) -> new ShelfRow(row.getLong("id"), link(row, number), Columns.instant(row, "since")))
			.list();
		return KeysetPage.of(found, request, (row) -> new Cursor(row.since(), row.id()).text());
	}

	/** An article by its address, or by one it had before. */
	Optional<Read> read(String slug, Reader reader, Instant now) {
		return this.jdbc.sql("select a.id, a.slug, r.title, r.body, " + ArticleSql.SINCE + """
				 since, a.language, a.visibility, a.category_id, c.name category
				""" + READ.replace(" where ", " join knowledge_category c on c.id = a.category_id where ") + """
				 and (a.slug = :slug or a.id = (select f.article_id from knowledge_former_slug f where f.slug = :slug))
				order by a.slug = :slug desc limit 1""")
			.params(ArticleSql.parameters(reader, now))
			.param("slug", slug)
			.query((row, number) -> new Read(row.getLong("id"), Columns.text(row, "slug"), Columns.text(row, "title"),
					Columns.text(row, "body"), Columns.instant(row, "since"),
					Columns.constant(row, "language", ArticleLanguage.class),
					Columns.constant(row, "visibility", ArticleVisibility.class), row.getLong("category_id"),
					Columns.text(row, "category")))
			.optional();
	}

	/** What an article is about, as far as the reader may know of it. */
	List<CatalogChoice> products(long articleId, Reader reader) {
		return this.jdbc
			.sql("""
					select c.id, c.name from knowledge_article_product p join catalog_product c on c.id = p.product_id
					where p.article_id = :article and (:team or %s) order by lower(c.name), c.id limit 50"""
				.formatted(ArticleSql.available("c.id")))
			.param("article", articleId)
			.param("team", reader.team())
			.param("organization", reader.organizationId())
			.query(CatalogChoice.class)
			.list();
	}

	/** Those chosen by hand, then those of the same category or about the same. */
	List<ArticleLink> related(Read article, Reader reader, Instant now) {
		return this.jdbc
			.sql("""
					select a.slug, r.title, a.language %s and a.id <> :article
						and (exists (select from knowledge_related_article e where e.article_id = :article and e.related_id = a.id)
						or (a.language = :language and (a.category_id = :category or exists (select
							from knowledge_article_product s join knowledge_article_product o on o.product_id = s.product_id
							where s.article_id = :article and o.article_id = a.id))))
					order by (select e.position from knowledge_related_article e
							where e.article_id = :article and e.related_id = a.id) nulls last,
						(a.category_id = :category)::int + exists (select
							from knowledge_article_product s join knowledge_article_product o on o.product_id = s.product_id
							where s.article_id = :article and o.article_id = a.id)::int desc, %s desc, a.id desc
					limit :most"""
				.formatted(READ, ArticleSql.SINCE))
			.params(ArticleSql.parameters(reader, now))
			.param("article", article.id())
			.param("language", article.language().name())
			.param("category", article.categoryId())
			.param("most", MOST_RELATED)
			.query(ArticleRows::link)
			.list();
	}

	Optional<ArticleLink> translation(long articleId, Reader reader, Instant now) {
		return this.jdbc.sql("select a.slug, r.title, a.language " + READ + """
				and (a.original_id = :article or a.id = (select t.original_id from knowledge_article t
				where t.id = :article)) limit 1""")
			.params(ArticleSql.parameters(reader, now))
			.param("article", articleId)
			.query(ArticleRows::link)
			.optional();
	}

	/** Whether what the reader may read shows an image. */
	boolean shows(long fileId, Reader reader, Instant now) {
		return this.jdbc
			.sql("select exists (select from knowledge_image i join knowledge_article a on a.id = i.article_id "
					+ ArticleSql.PUBLISHED + " where i.file_id = :file and " + ArticleSql.visible("a") + """
							and r.body ~ ('(anexo:|%s)' || :file || '($|[^0-9])'))""".formatted(ArticleReading.IMAGES))
			.params(ArticleSql.parameters(reader, now))
			.param("file", fileId)
			.query(Boolean.class)
			.single();
	}

	/** By their titles, for the reader; the newest where there are no words. */
	List<ArticleLink> choices(String words, Reader reader, int most, Instant now) {
		String like = words.isEmpty() ? "" : " and lower(r.title) like lower(:words)";
		return this.jdbc
			.sql("select a.slug, r.title, a.language " + READ + like + " order by " + ArticleSql.SINCE
					+ " desc, a.id desc limit :most")
			.params(ArticleSql.parameters(reader, now))
			.param("words", Columns.containing(words))
			.param("most", most)
			.query(ArticleRows::link)
			.list();
	}

	/** The list of the authors, what was written last first. */
	KeysetPage<ArticleRow> list(ArticleFilter filter, CurrentPerson person, PageRequest request, Instant now) {
		TimeOrder order = TimeOrder.latestFirst("a.drafted_at", "a.id", request);
		String product = (filter.productId() != null)
				? " and exists (select from knowledge_article_product p where p.article_id = a.id and p.product_id = :product)"
				: "";
		String category = (filter.categoryId() != null) ? " and a.category_id = :category" : "";
		List<ArticleRow> found = this.jdbc
			.sql("select a.id, a.draft_title, a.visibility, a.language, c.name category, p.name author, a.drafted_at, "
					+ "case when a.scheduled_at > :now then a.scheduled_at end scheduled_at, " + STATE + ", " + CHANGED
					+ " from knowledge_article a join knowledge_category c on c.id = a.category_id"
					+ " join organization_person p on p.id = a.drafted_by where " + filter.view().condition() + category
					+ product + order.sql())
			.param("now", Columns.parameter(now))
			.param("person", person.id())
			.param("category", filter.categoryId())
			.param("product", filter.productId())
			.params(order.parameters())
			.query(ArticleRows::row)
			.list();
		return KeysetPage.of(found, request, (row) -> new Cursor(row.draftedAt(), row.id()).text());
	}

	/** An article for its authors. */
	Optional<ArticleSheet> sheet(long id, ArticleParts parts, CurrentPerson person, Instant now) {
		return this.jdbc
			.sql("select a.*, " + ArticleSql.NUMBER + " number, " + ArticleSql.SINCE
					+ " since, case when a.scheduled_at > :now then a.scheduled_at end waits, p.name author, " + STATE
					+ ", " + CHANGED + " from knowledge_article a join organization_person p on p.id = a.drafted_by"
					+ " where a.id = :id")
			.param("id", id)
			.param("now", Columns.parameter(now))
			.query((row, number) -> {
				ArticleVisibility visibility = Columns.constant(row, "visibility", ArticleVisibility.class);
				Long published = Columns.longOrNull(row, "number");
				return new ArticleSheet(id, row.getInt("version"), Columns.text(row, "slug"),
						Columns.constant(row, "state", ArticleState.class),
						Columns.constant(row, "language", ArticleLanguage.class), visibility,
						row.getLong("category_id"), Columns.text(row, "draft_title"), Columns.text(row, "draft_body"),
						Columns.text(row, "author"), Columns.instant(row, "drafted_at"),
						(published != null) ? published.intValue() : null, Columns.instantOrNull(row, "since"),
						Columns.instantOrNull(row, "waits"), Columns.instantOrNull(row, "archived_at"),
						row.getBoolean("changed"), Columns.longOrNull(row, "original_id") != null, parts.products(id),
						parts.related(id), other(id), ArticleService.mayPublish(visibility, person));
			})
			.optional();
	}

	private ArticleSheet.@Nullable Other other(long id) {
		return this.jdbc.sql("""
				select o.id, o.draft_title title, o.language from knowledge_article o
				where o.original_id = :id or o.id = (select a.original_id from knowledge_article a where a.id = :id)
				limit 1""")
			.param("id", id)
			.query((row, number) -> new ArticleSheet.Other(row.getLong("id"), Columns.text(row, "title"),
					Columns.constant(row, "language", ArticleLanguage.class)))
			.optional()
			.orElse(null);
	}

	/**
	 * An article as it is read.
	 *
	 * @param since when people began to read it so
	 */
	record Read(long id, String slug, String title, String body, Instant since, ArticleLanguage language,
			ArticleVisibility visibility, long categoryId, String category) {

	}

	private static ArticleLink link(ResultSet row, int number) throws SQLException {
		return new ArticleLink(Columns.text(row, "slug"), Columns.text(row, "title"),
				Columns.constant(row, "language", ArticleLanguage.class));
	}

	private static ArticleRow row(ResultSet row, int number) throws SQLException {
		return new ArticleRow(row.getLong("id"), Columns.text(row, "draft_title"),
				Columns.constant(row, "state", ArticleState.class),
				Columns.constant(row, "visibility", ArticleVisibility.class),
				Columns.constant(row, "language", ArticleLanguage.class), Columns.text(row, "category"),
				Columns.text(row, "author"), Columns.instant(row, "drafted_at"),
				Columns.instantOrNull(row, "scheduled_at"), row.getBoolean("changed"));
	}

}
