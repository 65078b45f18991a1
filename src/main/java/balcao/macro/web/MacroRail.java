package balcao.macro.web;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.platform.web.RailLink;
import balcao.platform.web.RailSection;
import balcao.platform.web.RailSource;

/** The prepared answers in the team's navigation. */
@Component
@Order(25)
class MacroRail implements RailSource {

	private static final List<RailSection> LINKS = List.of(new RailSection("macro.rail.title",
			List.of(RailLink.keyed(MacroController.HOME, "quote", "macro.rail.macros"))));

	@Override
	public List<RailSection> sections(CurrentPerson person) {
		return LINKS;
	}

}
