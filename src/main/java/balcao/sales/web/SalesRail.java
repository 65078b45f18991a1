package balcao.sales.web;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.platform.web.RailLink;
import balcao.platform.web.RailSection;
import balcao.platform.web.RailSource;

/** Opportunities and quotes in the team's navigation. */
@Component
@Order(25)
class SalesRail implements RailSource {

	private static final List<RailSection> LINKS = List.of(new RailSection("sales.rail.title",
			List.of(RailLink.keyed("/desk/sales/opportunities", "star", "sales.rail.opportunities"),
					RailLink.keyed("/desk/sales/quotes", "money", "sales.rail.quotes"))));

	@Override
	public List<RailSection> sections(CurrentPerson person) {
		return LINKS;
	}

}
