package balcao.teamwork.web;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.platform.web.RailLink;
import balcao.platform.web.RailSection;
import balcao.platform.web.RailSource;

/** One's mentions, watched tickets and day in the team's navigation. */
@Component
@Order(15)
class TeamworkRail implements RailSource {

	private static final List<RailSection> LINKS = List.of(new RailSection("teamwork.rail.title",
			List.of(RailLink.keyed("/desk/mentions", "chat", "teamwork.rail.mentions"),
					RailLink.keyed("/desk/watched", "eye", "teamwork.rail.watched"),
					RailLink.keyed("/desk/time", "clock", "teamwork.rail.time"))));

	@Override
	public List<RailSection> sections(CurrentPerson person) {
		return LINKS;
	}

}
