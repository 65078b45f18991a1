package balcao.notification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.duty.DutyService;
import balcao.duty.OnDuty;
import balcao.organization.Choice;
import balcao.organization.PersonService;
import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.LiveHints;
import balcao.protocol.ContactInterrupted;

/**
 * Tells who took a call that was cut, and whoever is on duty in their teams, that
 * somebody waits to be called back; where nobody is on duty, who leads them.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class CallBackNotices {

	private final Notices notices;

	private final TeamService teams;

	private final PersonService people;

	private final DutyService duty;

	private final LiveHints hints;

	CallBackNotices(Notices notices, TeamService teams, PersonService people, DutyService duty, LiveHints hints) {
		this.notices = notices;
		this.teams = teams;
		this.people = people;
		this.duty = duty;
		this.hints = hints;
	}

	/** It is about an emergency, so that it rings in quiet hours too. */
	@EventListener
	void on(ContactInterrupted event) {
		for (long person : told(event.agentId()).stream().sorted().toList()) {
			if (!Objects.equals(event.actorId(), person)
					&& this.notices.addAbout(person, NoticeKind.CALL_BACK, "cut/" + event.number() + "/" + event.at(),
							event.subject(), event.actorId(), "/desk/callbacks/" + event.number(), event.at())) {
				this.hints.changed("person:" + person);
			}
		}
	}

	private Set<Long> told(long agentId) {
		Set<Long> told = new LinkedHashSet<>();
		List<Choice> own = this.teams.teamsOf(agentId);
		for (Choice team : own) {
			this.duty.onDuty(team.id()).stream().map(OnDuty::personId).forEach(told::add);
		}
		if (told.isEmpty()) {
			own.forEach((team) -> this.teams.leaderOf(team.id()).ifPresent(told::add));
		}
		this.people.findActive(agentId).map(CurrentPerson::id).ifPresent(told::add);
		return told.isEmpty() ? new LinkedHashSet<>(this.people.admins()) : told;
	}

}
