package balcao.emergency.web;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.platform.web.RailLink;
import balcao.platform.web.RailSection;
import balcao.platform.web.RailSource;

/** The board and the duty plan in the team's navigation. */
@Component
@Order(12)
class EmergencyRail implements RailSource {

	private static final List<RailSection> LINKS = List.of(new RailSection("emergency.rail.title",
			List.of(RailLink.keyed("/desk/emergencies", "bolt", "emergency.rail.board"),
					RailLink.keyed("/desk/duty", "headset", "emergency.rail.duty"))));

	@Override
	public List<RailSection> sections(CurrentPerson person) {
		return LINKS;
	}

}
