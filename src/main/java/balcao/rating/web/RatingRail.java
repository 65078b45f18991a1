package balcao.rating.web;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.platform.web.RailLink;
import balcao.platform.web.RailSection;
import balcao.platform.web.RailSource;

/** Leads the team to the marks. */
@Component
@Order(35)
class RatingRail implements RailSource {

	@Override
	public List<RailSection> sections(CurrentPerson person) {
		return List.of(new RailSection("rating.rail.title",
				List.of(RailLink.keyed("/desk/ratings", "star", "rating.rail.ratings"))));
	}

}
