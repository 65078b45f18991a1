package balcao.backoffice.web;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.platform.web.RailLink;
import balcao.platform.web.RailSection;
import balcao.platform.web.RailSource;

/** The way to the back office, for admins. */
@Component
@Order(90)
class BackofficeRail implements RailSource {

	private static final List<RailSection> FOR_ADMINS = List.of(new RailSection("backoffice.rail.title",
			List.of(RailLink.keyed("/backoffice", "settings", "backoffice.rail.settings"),
					RailLink.keyed("/backoffice/people", "users", "backoffice.rail.people"),
					RailLink.keyed("/backoffice/organizations", "building", "backoffice.rail.organizations"))));

	@Override
	public List<RailSection> sections(CurrentPerson person) {
		return person.isAdmin() ? FOR_ADMINS : List.of();
	}

}
