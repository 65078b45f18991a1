package balcao.ticket.web;

import java.util.List;
import java.util.Map;

import balcao.knowledge.ArticleVerdict;
import balcao.knowledge.ArticleVerdicts;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;
import balcao.ticket.DeflectionCount;
import balcao.ticket.DeflectionCounting;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How articles do, for those who write them. */
@Controller
class ArticleStatisticsController {

	private static final String HOME = "/desk/articles/statistics";

	private final ArticleVerdicts verdicts;

	private final DeflectionCounting deflections;

	ArticleStatisticsController(ArticleVerdicts verdicts, DeflectionCounting deflections) {
		this.verdicts = verdicts;
		this.deflections = deflections;
	}

	@GetMapping(HOME)
	ModelAndView statistics(@RequestParam(required = false) @Nullable String after,
			@RequestParam(required = false) @Nullable String before) {
		KeysetPage<ArticleVerdict> page = this.verdicts.worst(new PageRequest(after, before));
		Map<Long, DeflectionCount> counts = this.deflections
			.of(page.rows().stream().map(ArticleVerdict::articleId).toList());
		List<Row> rows = page.rows()
			.stream()
			.map((verdict) -> new Row(verdict, counts.getOrDefault(verdict.articleId(), DeflectionCount.NONE)))
			.toList();
		return new ModelAndView("ticket/article-statistics", Map.of("rows", rows))
			.addObject("newer", (page.before() != null) ? HOME + "?before=" + page.before() : null)
			.addObject("older", (page.after() != null) ? HOME + "?after=" + page.after() : null);
	}

	/** An article with what readers say of it and what it spared. */
	record Row(ArticleVerdict verdict, DeflectionCount deflected) {

	}

}
