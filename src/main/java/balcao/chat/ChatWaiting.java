package balcao.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.AttendantService;
import balcao.organization.OrganizationService;
import balcao.organization.PersonChoice;
import balcao.organization.PersonService;
import balcao.organization.TeamService;

/** Notices who waits too long, who found nobody, and whose words nobody looks at. */
@Service
@Transactional
public class ChatWaiting {

	private final DeskChatRows rows;

	private final ChatRows chats;

	private final ChatSettings settings;

	private final TeamService teams;

	private final AttendantService attendants;

	private final OrganizationService organizations;

	private final PersonService people;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ChatWaiting(DeskChatRows rows, ChatRows chats, ChatSettings settings, TeamService teams,
			AttendantService attendants, OrganizationService organizations, PersonService people,
			ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.chats = chats;
		this.settings = settings;
		this.teams = teams;
		this.attendants = attendants;
		this.organizations = organizations;
		this.people = people;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Publishes {@link ChatWaits} once for each that has waited as long as the company
	 * allows; safe on every node at once. Answers how many those were.
	 */
	@Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT20S")
	public int tellLate() {
		Instant now = this.clock.instant();
		List<DeskChatRows.Waiting> late = this.rows
			.tellWaiting(now.minus(Duration.ofMinutes(this.settings.terms().toldAfterMinutes())), now);
		late.forEach((one) -> tell(one.id(), one.teamId(), one.askedId(), one.clientId(), one.organizationId(), now));
		return late.size();
	}

	/**
	 * Publishes {@link ChatUnread} once for each run of words that nobody has looked at
	 * for as long as the company allows; where who has the conversation cannot, the team
	 * hears of it. Safe on every node at once. Answers how many those were.
	 */
	@Scheduled(initialDelayString = "PT25S", fixedDelayString = "PT20S")
	public int tellUnread() {
		Instant now = this.clock.instant();
		List<ChatRows.Unread> unread = this.chats
			.tellUnread(now.minus(Duration.ofMinutes(this.settings.terms().toldAfterMinutes())));
		unread.forEach((one) -> tell(one, now));
		return unread.size();
	}

	private void tell(ChatRows.Unread one, Instant now) {
		if (one.side() == ChatSide.CLIENT) {
			this.events
				.publishEvent(new ChatUnread(one.id(), one.side(), one.personId(), one.author(), one.authorId(), now));
		}
		else if (this.people.findActive(one.personId()).isPresent()) {
			this.events.publishEvent(new ChatUnread(one.id(), one.side(), one.personId(),
					subject(one.organizationId(), one.clientId()), one.authorId(), now));
		}
		else {
			tell(one.id(), one.teamId(), null, one.clientId(), one.organizationId(), now);
		}
	}

	/** Where nobody was there, somebody hears of it at once. */
	@EventListener
	void on(ChatStarted event) {
		if (!event.waiting()) {
			tell(event.conversationId(), event.teamId(), null, event.clientId(), event.organizationId(), event.at());
		}
	}

	private void tell(long id, long teamId, @Nullable Long askedId, long clientId, long organizationId, Instant now) {
		Set<Long> told = new LinkedHashSet<>();
		if (askedId != null) {
			told.add(askedId);
		}
		this.attendants.of(organizationId).forEach((one) -> told.add(one.personId()));
		this.teams.membersOf(teamId).stream().map(PersonChoice::id).forEach(told::add);
		this.teams.leaderOf(teamId).ifPresent(told::add);
		if (told.isEmpty()) {
			told.addAll(this.people.admins());
		}
		this.events
			.publishEvent(new ChatWaits(id, new ArrayList<>(told), subject(organizationId, clientId), clientId, now));
	}

	private String subject(long organizationId, long clientId) {
		return this.organizations.nameOf(organizationId) + " · " + this.people.find(clientId).name();
	}

}
