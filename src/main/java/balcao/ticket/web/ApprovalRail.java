package balcao.ticket.web;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.platform.web.RailLink;
import balcao.platform.web.RailSection;
import balcao.platform.web.RailSource;
import balcao.ticket.ApprovalReading;

/** Leads to what waits for the person's decision, while anything does. */
@Component
@Order(12)
class ApprovalRail implements RailSource {

	private final ApprovalReading reading;

	ApprovalRail(ApprovalReading reading) {
		this.reading = reading;
	}

	@Override
	public List<RailSection> sections(CurrentPerson person) {
		long waiting = this.reading.count(person);
		return (waiting == 0) ? List.of() : List.of(new RailSection("ticket.approvals.rail",
				List.of(RailLink.keyed("/desk/approvals", "check", "ticket.approvals.title").counting(waiting))));
	}

}
