package balcao.workspace.web;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.platform.web.RailLink;
import balcao.platform.web.RailSection;
import balcao.platform.web.RailSource;
import balcao.workspace.ViewService;

/** The lists that a person has pinned, in the team's navigation. */
@Component
@Order(11)
class ViewRail implements RailSource {

	private final ViewService views;

	ViewRail(ViewService views) {
		this.views = views;
	}

	@Override
	public List<RailSection> sections(CurrentPerson person) {
		return List.of(new RailSection("workspace.rail.views", Stream
			.concat(this.views.pinned(person).stream().map((view) -> RailLink.named(view.href(), "list", view.name())),
					Stream.of(RailLink.keyed("/desk/views", "filter", "workspace.rail.all")))
			.toList()));
	}

}
