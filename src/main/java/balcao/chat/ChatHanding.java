package balcao.chat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.Choice;
import balcao.organization.PersonService;
import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.ticket.TicketAssignment;

/**
 * Who of the team has a conversation: taken, given on, joined; with words that only
 * colleagues see.
 */
@Service
@Transactional
public class ChatHanding {

	private final ChatAccess access;

	private final ChatTalking talking;

	private final ChatWriting writing;

	private final ChatRows rows;

	private final DeskChatRows desk;

	private final AvailabilityService availability;

	private final PersonService people;

	private final TeamService teams;

	private final TicketAssignment assignment;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ChatHanding(ChatAccess access, ChatTalking talking, ChatWriting writing, ChatRows rows, DeskChatRows desk,
			AvailabilityService availability, PersonService people, TeamService teams, TicketAssignment assignment,
			ApplicationEventPublisher events, Clock clock) {
		this.access = access;
		this.talking = talking;
		this.writing = writing;
		this.rows = rows;
		this.desk = desk;
		this.availability = availability;
		this.people = people;
		this.teams = teams;
		this.assignment = assignment;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Takes a conversation that nobody has; refuses what somebody else has, naming them.
	 */
	public void take(long id, CurrentPerson actor) {
		ChatStanding standing = seen(id, actor);
		String holder = standing.agent();
		if (holder != null && !isHeldBy(standing, actor)) {
			throw new Refused("chat.refused.takenBy", holder);
		}
		this.availability.acted(actor);
		this.talking.take(id, actor);
	}

	/** Says something as the team; what nobody has is taken first. */
	public int say(long id, Utterance said, CurrentPerson actor) {
		seen(id, actor);
		this.availability.acted(actor);
		return this.talking.say(id, said, actor);
	}

	/**
	 * Gives a conversation to a colleague; refuses whom it is with already, and who has
	 * as many as they may. Publishes {@link ChatHanded}.
	 * @param note for colleagues only; null for none
	 */
	public void toPerson(long id, long personId, @Nullable String note, CurrentPerson actor) {
		ChatStanding standing = seen(id, actor);
		CurrentPerson receiver = colleague(personId);
		if (Long.valueOf(personId).equals(standing.agentId())) {
			throw new Refused("chat.refused.alreadyWith", receiver.name());
		}
		Instant now = this.clock.instant();
		long team = this.desk.teamOf(personId, standing.teamId());
		Conversation conversation = this.access.lockToGive(standing, actor);
		requireRoom(conversation, personId);
		this.talking.hand(conversation, team, receiver, actor.id(), now);
		give(standing, team, personId, actor);
		keep(id, note, actor, now);
		this.events.publishEvent(new ChatHanded(id, personId, subject(standing), actor.id(), now));
	}

	/** Lets a conversation wait for whoever of a team takes it. */
	public void toTeam(long id, long teamId, @Nullable String note, CurrentPerson actor) {
		ChatStanding standing = seen(id, actor);
		Choice team = this.teams.choices()
			.stream()
			.filter((one) -> one.id() == teamId)
			.findFirst()
			.orElseThrow(NotFound::new);
		Instant now = this.clock.instant();
		Conversation conversation = this.access.lockToGive(standing, actor);
		letWait(conversation, teamId, team.name(), actor.id(), now);
		give(standing, teamId, null, actor);
		keep(id, note, actor, now);
	}

	/**
	 * It waits for whoever of a team takes it. Refuses what has ended.
	 * @param team what the line about it tells; null for nothing
	 * @param actorId who did it; null for nobody
	 */
	void letWait(Conversation conversation, long teamId, @Nullable String team, @Nullable Long actorId, Instant now) {
		long former = conversation.teamId();
		conversation.returnTo(teamId);
		this.rows.leave(conversation.id());
		this.writing.happen(conversation, LineKind.RETURNED, actorId, team, now);
		this.desk.forgetTold(conversation.id());
		this.writing.tellWaiting(former);
		this.writing.tellWaiting(teamId);
	}

	/**
	 * Lets a colleague see a conversation and write in it. Refuses who may not see an
	 * emergency's protocol. Publishes {@link ChatHanded}.
	 */
	public void invite(long id, long personId, @Nullable String note, CurrentPerson actor) {
		ChatStanding standing = seen(id, actor);
		CurrentPerson guest = colleague(personId);
		Instant now = this.clock.instant();
		this.access.lockAsTeam(id, actor).requireOpen();
		this.rows.invite(id, personId, now);
		if (this.rows.standing(id, guest).isEmpty()) {
			throw new Refused("chat.refused.guestOfProtocol", guest.name());
		}
		keep(id, note, actor, now);
		this.events.publishEvent(new ChatHanded(id, personId, subject(standing), actor.id(), now));
	}

	/** Keeps words that only colleagues see; refuses none. */
	public void note(long id, String text, CurrentPerson actor) {
		seen(id, actor);
		if (text.isBlank()) {
			throw new Refused("chat.refused.emptyNote");
		}
		keep(id, text, actor, this.clock.instant());
	}

	/** To whom a conversation can be given. */
	@Transactional(readOnly = true)
	public List<Choice> colleagues(CurrentPerson actor) {
		requireTeam(actor);
		return this.teams.candidates()
			.stream()
			.filter((person) -> person.id() != actor.id() && !person.disabled())
			.map((person) -> new Choice(person.id(), person.name()))
			.toList();
	}

	private ChatStanding seen(long id, CurrentPerson actor) {
		requireTeam(actor);
		return this.rows.standing(id, actor).orElseThrow(NotFound::new);
	}

	private static void requireTeam(CurrentPerson actor) {
		if (!actor.isTeam()) {
			throw new NotFound();
		}
	}

	private static boolean isHeldBy(ChatStanding standing, CurrentPerson actor) {
		return Long.valueOf(actor.id()).equals(standing.agentId());
	}

	private void requireRoom(Conversation conversation, long personId) {
		if (conversation.kind() == ChatKind.MANAGER && conversation.state().isOpen()
				&& !Long.valueOf(personId).equals(conversation.agentId())) {
			this.availability.requireRoom(personId);
		}
	}

	private CurrentPerson colleague(long personId) {
		return this.people.findActive(personId).filter(CurrentPerson::isTeam).orElseThrow(NotFound::new);
	}

	/** Whoever has an emergency's conversation has its protocol until it is solved. */
	private void give(ChatStanding standing, long teamId, @Nullable Long personId, CurrentPerson actor) {
		String protocol = standing.ticketNumber();
		if (standing.isEmergency() && protocol != null) {
			this.assignment.giveWhileOpen(protocol, actor, teamId, personId);
		}
	}

	private void keep(long id, @Nullable String note, CurrentPerson actor, Instant now) {
		if (note != null && !note.isBlank()) {
			this.desk.addNote(id, actor.id(), note, now);
		}
	}

	private static String subject(ChatStanding standing) {
		return standing.organization() + " · " + standing.client();
	}

}
