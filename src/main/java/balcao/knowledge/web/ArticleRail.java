package balcao.knowledge.web;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.platform.web.RailLink;
import balcao.platform.web.RailSection;
import balcao.platform.web.RailSource;

/** The articles in the team's navigation: to be read and to be written. */
@Component
@Order(30)
class ArticleRail implements RailSource {

	private static final List<RailSection> LINKS = List.of(new RailSection("knowledge.rail.title",
			List.of(RailLink.keyed("/articles", "book", "knowledge.rail.read"),
					RailLink.keyed("/desk/articles", "file", "knowledge.rail.write"),
					RailLink.keyed("/desk/articles/statistics", "chart", "knowledge.rail.statistics"))));

	@Override
	public List<RailSection> sections(CurrentPerson person) {
		return LINKS;
	}

}
