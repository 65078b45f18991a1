package balcao.notification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.duty.DutyService;
import balcao.incident.SpikeNoticed;
import balcao.organization.PersonService;
import balcao.organization.TeamService;
import balcao.platform.LiveHints;

/** Tells who leads a team and who is on duty that several clients ask about the same. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class SpikeNotices {

	private final Notices notices;

	private final TeamService teams;

	private final PersonService people;

	private final DutyService duty;

	private final LiveHints hints;

	SpikeNotices(Notices notices, TeamService teams, PersonService people, DutyService duty, LiveHints hints) {
		this.notices = notices;
		this.teams = teams;
		this.people = people;
		this.duty = duty;
		this.hints = hints;
	}

	/** It is an emergency, so that it rings in quiet hours too. */
	@EventListener
	void on(SpikeNoticed event) {
		Set<Long> told = new LinkedHashSet<>(
				this.teams.leaderOf(event.teamId()).map(List::of).orElseGet(this.people::admins));
		this.duty.onDuty(event.teamId()).forEach((one) -> told.add(one.personId()));
		for (long person : told.stream().sorted().toList()) {
			if (this.notices
				.add(new Notices.Draft(person, NoticeKind.SPIKE, "spike/" + event.spikeId(), event.ticketId(),
						event.number(), null, null, event.at(), "/desk/incidents/spikes/" + event.spikeId()))) {
				this.hints.changed("person:" + person);
			}
		}
	}

}
