package balcao.duty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.LiveHints;
import balcao.platform.NotFound;
import balcao.platform.SecretToken;

/**
 * Calls people about something, one after the other, until somebody answers. What it is
 * about is another module's: it is known here by a name, a line of words and an address.
 */
@Service
@Transactional
public class PagingService {

	/** How long the link of a letter leads anywhere. */
	static final Duration LINK_HOLDS = Duration.ofDays(2);

	private static final int LONGEST_WORDS = 300;

	private final AlarmRows alarms;

	private final DutyService duty;

	private final PersonService people;

	private final LiveHints hints;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PagingService(AlarmRows alarms, DutyService duty, PersonService people, LiveHints hints,
			ApplicationEventPublisher events, Clock clock) {
		this.alarms = alarms;
		this.duty = duty;
		this.people = people;
		this.hints = hints;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Calls who is on duty in a team; where nobody is, its leader, else the admins. Does
	 * nothing while an alarm about the same is open. Publishes {@link Paged}.
	 * @param subject a kind of thing and its id, such as {@code ticket:12}
	 * @param words what it is about, for whoever is called
	 * @param path the page of it at the desk
	 */
	public void page(String subject, long teamId, String words, String path) {
		Instant now = this.clock.instant();
		String line = (words.length() > LONGEST_WORDS) ? words.substring(0, LONGEST_WORDS - 1) + "…" : words;
		this.alarms.add(subject, teamId, line, path, now).ifPresent((id) -> {
			Callees.Call call = callees(teamId).first();
			List<PagedPerson> called = call(id, teamId, call, now);
			this.events
				.publishEvent(new Paged(id, subject, teamId, line, path, call.level(), call.reason(), called, now));
		});
	}

	/**
	 * Nobody answered in time. Publishes {@link PageEscalated} where somebody is left.
	 */
	void escalate(AlarmRows.Alarm alarm, Instant now) {
		Optional<Callees.Call> next = callees(alarm.teamId()).after(alarm.level(), alarm.called());
		if (next.isEmpty()) {
			this.alarms.call(alarm.id(), PageLevel.ALL, null);
			return;
		}
		Callees.Call call = next.get();
		List<PagedPerson> called = call(alarm.id(), alarm.teamId(), call, now);
		this.events.publishEvent(new PageEscalated(alarm.id(), alarm.subject(), alarm.teamId(), alarm.words(),
				alarm.path(), call.level(), call.reason(), called, now));
	}

	private Callees callees(long teamId) {
		return this.duty.callees(teamId, this.people.admins());
	}

	private List<PagedPerson> call(long alarmId, long teamId, Callees.Call call, Instant now) {
		int minutes = this.duty.rule(teamId).minutes(call.level());
		this.alarms.call(alarmId, call.level(), (minutes > 0) ? now.plus(Duration.ofMinutes(minutes)) : null);
		List<PagedPerson> called = call.people()
			.stream()
			.sorted()
			.map((person) -> new PagedPerson(person, SecretToken.random()))
			.toList();
		called.forEach((one) -> {
			this.alarms.page(alarmId, one.personId(), call.level(), call.reason(), one.token(), now);
			ring(one.personId());
		});
		return called;
	}

	/**
	 * Somebody of the team, or who was called, takes it; once somebody has, nothing
	 * happens. Publishes {@link PageAcknowledged}. Answers the page of what it is about.
	 */
	public String acknowledge(long alarmId, CurrentPerson actor) {
		AlarmRows.Alarm alarm = this.alarms.lock(alarmId).orElseThrow(NotFound::new);
		if (!actor.isTeam() || !alarm.called().contains(actor.id())) {
			this.duty.team(alarm.teamId(), actor);
		}
		acknowledge(alarm, actor.id());
		return alarm.path();
	}

	/** Whoever begins to work on something takes what people were called about. */
	public void takenUp(String subject, long personId) {
		this.alarms.lockOpen(subject).ifPresent((alarm) -> acknowledge(alarm, personId));
	}

	/** By the link of a letter, which only its reader has. */
	public void acknowledge(SecretToken token) {
		AlarmRows.Door door = door(token);
		acknowledge(this.alarms.lock(door.alarmId()).orElseThrow(NotFound::new), door.personId());
	}

	private void acknowledge(AlarmRows.Alarm alarm, long personId) {
		if (!alarm.isOpen()) {
			return;
		}
		Instant now = this.clock.instant();
		this.alarms.acknowledge(alarm.id(), personId, now);
		alarm.called().stream().sorted().forEach(this::ring);
		this.events.publishEvent(new PageAcknowledged(alarm.id(), alarm.subject(), alarm.teamId(), personId, now));
	}

	/** Nobody needs to be called about something any more. */
	public void end(String subject) {
		this.alarms.lockOpen(subject).ifPresent((alarm) -> {
			this.alarms.end(alarm.id(), this.clock.instant());
			alarm.called().stream().sorted().forEach(this::ring);
		});
	}

	/** Puts other words in place of what people were called with about something. */
	public void reword(String subject, String words) {
		this.alarms.reword(subject, words);
	}

	/** What somebody was called about and nobody has taken, the latest first. */
	@Transactional(readOnly = true)
	public List<PageWaiting> waitingFor(CurrentPerson person) {
		return person.isTeam() ? this.alarms.waitingFor(person.id()) : List.of();
	}

	/** What became of the alarms about something, the oldest first. */
	@Transactional(readOnly = true)
	public List<AlarmStory> of(String subject) {
		return this.alarms.stories("a.subject = :subject", Map.of("subject", subject));
	}

	/** Which of some things wait for somebody to answer. */
	@Transactional(readOnly = true)
	public Set<String> waiting(Collection<String> subjects) {
		return Set.copyOf(this.alarms.open(subjects));
	}

	/** What a link of a letter leads to. */
	@Transactional(readOnly = true)
	public PagedLink link(SecretToken token) {
		AlarmRows.Door door = door(token);
		return this.alarms.stories("a.id = :alarm", Map.of("alarm", door.alarmId()))
			.stream()
			.map((alarm) -> new PagedLink(door.person(), alarm))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	private AlarmRows.Door door(SecretToken token) {
		return this.alarms.door(token, this.clock.instant().minus(LINK_HOLDS)).orElseThrow(NotFound::new);
	}

	private void ring(long personId) {
		this.hints.changed("person:" + personId);
	}

}
