package balcao.ticket.web;

import java.util.ArrayList;
import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.platform.web.RailLink;
import balcao.platform.web.RailSection;
import balcao.platform.web.RailSource;
import balcao.ticket.DeskWork;
import balcao.ticket.QueueReading;

/** The queues of the person in the team's navigation. */
@Component
@Order(10)
class DeskRail implements RailSource {

	private final QueueReading reading;

	DeskRail(QueueReading reading) {
		this.reading = reading;
	}

	@Override
	public List<RailSection> sections(CurrentPerson person) {
		DeskWork work = this.reading.work(person);
		List<RailLink> links = new ArrayList<>();
		links.add(RailLink.keyed("/desk", "mark", "ticket.desk.rail.home"));
		links.add(RailLink.keyed("/desk/mine", "user", "ticket.desk.rail.mine").counting(work.own()));
		work.queues()
			.forEach((queue) -> links
				.add(RailLink.named("/desk/queues/" + queue.teamId(), "inbox", queue.team()).counting(queue.open())));
		if (person.seesEveryTeam() && !work.queues().isEmpty()) {
			links.add(RailLink.keyed("/desk/teams/" + work.queues().get(0).teamId() + "/numbers", "chart",
					"ticket.desk.rail.numbers"));
		}
		links.add(RailLink.keyed("/desk/tickets/new", "plus", "ticket.desk.rail.open"));
		return List.of(new RailSection("ticket.desk.rail.queues", links));
	}

}
