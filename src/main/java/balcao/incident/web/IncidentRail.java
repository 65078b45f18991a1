package balcao.incident.web;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.platform.web.RailLink;
import balcao.platform.web.RailSection;
import balcao.platform.web.RailSource;

/** Incidents and status in the team's navigation. */
@Component
@Order(14)
class IncidentRail implements RailSource {

	private static final List<RailSection> LINKS = List.of(new RailSection("incident.rail.title",
			List.of(RailLink.keyed("/desk/incidents", "alert", "incident.rail.incidents"),
					RailLink.keyed("/desk/incidents/banners", "globe", "incident.rail.banners"))));

	@Override
	public List<RailSection> sections(CurrentPerson person) {
		return LINKS;
	}

}
