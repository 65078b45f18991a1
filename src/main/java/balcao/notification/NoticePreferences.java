package balcao.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;

/** What each person wants to be told, by which channel, and when nothing shall ring. */
@Service
@Transactional
public class NoticePreferences {

	private final NoticeChoices choices;

	private final Clock clock;

	NoticePreferences(NoticeChoices choices, Clock clock) {
		this.choices = choices;
		this.clock = clock;
	}

	/** What somebody is told, as they chose or as the default says. */
	@Transactional(readOnly = true)
	public Set<NoticeChoice> wanted(CurrentPerson person) {
		return wanted(NoticeKind.of(person.isTeam()), this.choices.of(person.id()));
	}

	/** What whoever has not chosen is told. */
	@Transactional(readOnly = true)
	public Set<NoticeChoice> defaults() {
		return wanted(List.of(NoticeKind.values()), this.choices.defaults());
	}

	private static Set<NoticeChoice> wanted(List<NoticeKind> kinds, Map<NoticeChoice, Boolean> chosen) {
		return kinds.stream()
			.flatMap((kind) -> kind.channels().stream().map((channel) -> new NoticeChoice(kind, channel)))
			.filter((choice) -> chosen.getOrDefault(choice, choice.kind().isUsual(choice.channel())))
			.collect(Collectors.toSet());
	}

	/**
	 * Whether somebody wants to be told of an event by a channel; for whoever sends
	 * letters.
	 */
	@Transactional(readOnly = true)
	public boolean wants(long personId, NoticeKind kind, NoticeChannel channel) {
		return kind.channels().contains(channel)
				&& this.choices.of(personId).getOrDefault(new NoticeChoice(kind, channel), kind.isUsual(channel));
	}

	/** Somebody wants no more letters of an event. */
	public void stopLetters(long personId, NoticeKind kind) {
		this.choices.choose(personId, new NoticeChoice(kind, NoticeChannel.EMAIL), false);
	}

	/**
	 * Until when a letter to somebody is held: the hour of their digest, and never within
	 * their quiet hours; now, where nothing keeps it.
	 */
	@Transactional(readOnly = true)
	public Instant heldUntil(long personId) {
		Instant now = this.clock.instant();
		Instant told = this.choices.digest(personId).map((digest) -> digest.after(now)).orElse(now);
		return this.choices.quiet(personId).map((hours) -> hours.heldUntil(told)).orElse(told);
	}

	/** When somebody has one letter a day; empty for letters at once. */
	@Transactional(readOnly = true)
	public Optional<DigestHour> digest(CurrentPerson person) {
		return this.choices.digest(person.id());
	}

	/** When nothing rings for somebody; empty where it always may. */
	@Transactional(readOnly = true)
	public Optional<QuietHours> quiet(CurrentPerson person) {
		return this.choices.quiet(person.id());
	}

	/** Whether it is quiet for somebody now. */
	@Transactional(readOnly = true)
	public boolean isQuiet(CurrentPerson person) {
		Instant now = this.clock.instant();
		return this.choices.quiet(person.id()).filter((hours) -> hours.contains(now)).isPresent();
	}

	/**
	 * Chooses.
	 * @param quiet null for never
	 * @param digest null for letters at once
	 */
	public void choose(CurrentPerson person, Set<NoticeChoice> wanted, @Nullable QuietHours quiet,
			@Nullable DigestHour digest) {
		for (NoticeKind kind : NoticeKind.of(person.isTeam())) {
			for (NoticeChannel channel : kind.channels()) {
				NoticeChoice choice = new NoticeChoice(kind, channel);
				this.choices.choose(person.id(), choice, wanted.contains(choice));
			}
		}
		if (quiet != null) {
			this.choices.beQuiet(person.id(), quiet);
		}
		else {
			this.choices.ring(person.id());
		}
		if (digest != null) {
			this.choices.gather(person.id(), digest);
		}
		else {
			this.choices.tellAtOnce(person.id());
		}
	}

	/** Back to the defaults, quiet hours and digest excepted. */
	public void forget(CurrentPerson person) {
		this.choices.forget(person.id());
	}

	/**
	 * Chooses for whoever has not.
	 * @param forEverybody whether what people chose themselves is forgotten
	 */
	public void chooseDefaults(Set<NoticeChoice> wanted, boolean forEverybody) {
		for (NoticeKind kind : NoticeKind.values()) {
			for (NoticeChannel channel : kind.channels()) {
				NoticeChoice choice = new NoticeChoice(kind, channel);
				this.choices.chooseDefault(choice, wanted.contains(choice));
			}
		}
		if (forEverybody) {
			this.choices.forgetAll(List.of(NoticeKind.values()));
		}
	}

}
