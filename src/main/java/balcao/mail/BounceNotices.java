package balcao.mail;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import balcao.notification.LetterNotices;
import balcao.organization.PersonService;
import balcao.organization.TeamService;

/** Tells who looks after a ticket that a letter about it came back. */
@Component
class BounceNotices {

	private final LetterNotices notices;

	private final TeamService teams;

	private final PersonService people;

	BounceNotices(LetterNotices notices, TeamService teams, PersonService people) {
		this.notices = notices;
		this.teams = teams;
		this.people = people;
	}

	/** Who has the ticket, else who leads its team, else the admins. */
	void tell(Letters.Returned letter, Instant at) {
		this.notices.bounced(told(letter.assigneeId(), letter.teamId()), letter.id(), letter.ticketId(),
				letter.number(), letter.toAddress(), at);
	}

	private List<Long> told(@Nullable Long assignee, @Nullable Long team) {
		if (assignee != null) {
			return List.of(assignee);
		}
		return (team != null) ? this.teams.leaderOf(team).map(List::of).orElseGet(this.people::admins)
				: this.people.admins();
	}

}
