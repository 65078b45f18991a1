package balcao.protocol.web;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.platform.web.RailLink;
import balcao.platform.web.RailSection;
import balcao.platform.web.RailSource;
import balcao.protocol.ContactReading;

/** Calls in the team's navigation. */
@Component
@Order(12)
class ProtocolRail implements RailSource {

	private final ContactReading reading;

	ProtocolRail(ContactReading reading) {
		this.reading = reading;
	}

	@Override
	public List<RailSection> sections(CurrentPerson person) {
		return List.of(new RailSection("protocol.rail.calls",
				List.of(RailLink.keyed("/desk/protocols/new", "phone", "protocol.rail.register"),
						RailLink.keyed(CallBackController.CALL_BACKS, "refresh", "protocol.rail.callBacks")
							.counting(this.reading.countWaiting()),
						RailLink.keyed(ContactTakingController.CONTACTS, "list", "protocol.rail.contacts"))));
	}

}
