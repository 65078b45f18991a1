package balcao.knowledge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.Columns;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;

/** Tells authors how their articles do, the worst first. */
@Service
@Transactional(readOnly = true)
public class ArticleVerdicts {

	/** Comments of each article. */
	private static final int COMMENTS = 3;

	/**
	 * By how surely an article fails: one no says less than eight of ten. An article that
	 * nobody judged stands where it answered requests.
	 */
	private static final String WORST = """
			select a.id, a.slug, r.title, v.useful, v.useless, v.rank from (
				select article_id, sum(useful) useful, sum(useless) useless,
					round(1000000 * (sum(useless) + 0.5) / (sum(useful) + sum(useless) + 3))::bigint rank
				from (select article_id, useful::int useful, (not useful)::int useless from knowledge_vote
					union all select article_id, 0, 0 from knowledge_deflection) said group by article_id) v
			join knowledge_article a on a.id = v.article_id
			join knowledge_revision r on r.article_id = a.id
				and r.number = coalesce(a.published_number, a.scheduled_number)
			where a.archived_at is null""";

	private final JdbcClient jdbc;

	ArticleVerdicts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public KeysetPage<ArticleVerdict> worst(PageRequest request) {
		Place place = Place.parse(request.cursor()).orElse(null);
		String from = (place == null) ? "" : " and (v.rank, a.id) " + (request.isBack() ? ">" : "<") + " (:rank, :id)";
		String direction = request.isBack() ? "" : " desc";
		List<ArticleVerdict> found = this.jdbc
			.sql(WORST + from + " order by v.rank" + direction + ", a.id" + direction + " limit "
					+ (KeysetPage.SIZE + 1))
			.param("rank", (place != null) ? place.rank() : 0)
			.param("id", (place != null) ? place.id() : 0)
			.query((row, number) -> new ArticleVerdict(row.getLong("id"), Columns.text(row, "slug"),
					Columns.text(row, "title"), row.getLong("useful"), row.getLong("useless"), row.getLong("rank"),
					List.of()))
			.list();
		Map<Long, List<ArticleVerdict.Comment>> comments = comments(
				found.stream().map(ArticleVerdict::articleId).toList());
		return KeysetPage.of(found.stream()
			.map((one) -> new ArticleVerdict(one.articleId(), one.slug(), one.title(), one.useful(), one.useless(),
					one.rank(), comments.getOrDefault(one.articleId(), List.of())))
			.toList(), request, (one) -> new Place(one.rank(), one.articleId()).text());
	}

	private Map<Long, List<ArticleVerdict.Comment>> comments(Collection<Long> articles) {
		Map<Long, List<ArticleVerdict.Comment>> comments = new HashMap<>();
		this.jdbc.sql("""
				select article_id, comment, at from (select article_id, comment, at,
					row_number() over (partition by article_id order by at desc, person_id) place from knowledge_vote
					where article_id = any (:articles) and comment is not null) latest
				where place <= :most order by article_id, place""")
			.param("articles", articles.toArray(Long[]::new))
			.param("most", COMMENTS)
			.query((row) -> {
				Instant at = Columns.instant(row, "at");
				comments.computeIfAbsent(row.getLong("article_id"), (article) -> new ArrayList<>())
					.add(new ArticleVerdict.Comment(Columns.text(row, "comment"), at));
			});
		return comments;
	}

}
