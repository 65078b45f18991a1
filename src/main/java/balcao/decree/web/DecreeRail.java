package balcao.decree.web;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.platform.web.RailLink;
import balcao.platform.web.RailSection;
import balcao.platform.web.RailSource;

/** Requests for histories in the team's navigation. */
@Component
@Order(28)
class DecreeRail implements RailSource {

	private static final List<RailSection> LINKS = List.of(new RailSection("decree.rail.title",
			List.of(RailLink.keyed("/desk/history-requests", "history", "decree.rail.requests"))));

	@Override
	public List<RailSection> sections(CurrentPerson person) {
		return LINKS;
	}

}
