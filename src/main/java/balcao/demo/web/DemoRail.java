package balcao.demo.web;

import java.util.List;

import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.platform.web.RailLink;
import balcao.platform.web.RailSection;
import balcao.platform.web.RailSource;

/** Leads admins to the demo's clock, below everything else. */
@Component
@Profile("demo")
@Order(Ordered.LOWEST_PRECEDENCE)
class DemoRail implements RailSource {

	@Override
	public List<RailSection> sections(CurrentPerson person) {
		return person.isAdmin() ? List
			.of(new RailSection("demo.rail.title", List.of(RailLink.keyed("/demo", "clock", "demo.rail.clock"))))
				: List.of();
	}

}
