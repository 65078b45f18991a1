package balcao.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What happens to a ticket, in business time since its opening. Time goes on by
 * {@link #pass}; deeds happen where it stands.
 */
final class Plot {

	private final List<Beat> beats = new ArrayList<>();

	private Duration elapsed = Duration.ZERO;

	Plot pass(Duration duration) {
		this.elapsed = this.elapsed.plus(duration);
		return this;
	}

	Plot then(Cast.Actor actor, Deed deed, String words) {
		return then(actor, deed, words, null);
	}

	Plot then(Cast.Actor actor, Deed deed, String words, Script.@Nullable Enclosure file) {
		this.beats.add(new Beat(this.elapsed, actor, deed, words, file));
		return this;
	}

	/** Business time from the opening until where it stands. */
	Duration length() {
		return this.elapsed;
	}

	List<Play.Act> from(Instant opened, OfficeHours hours, Phrases phrases) {
		return this.beats.stream().map((beat) -> {
			Instant at = hours.after(opened, beat.after());
			return new Play.Act(at, beat.actor(), beat.deed(), phrases.say(beat.words(), beat.actor(), at),
					beat.file());
		}).toList();
	}

	static Duration share(Duration whole, double share) {
		return Duration.ofSeconds(Math.round(whole.toSeconds() * share));
	}

	static Duration shorter(Duration one, Duration other) {
		return (one.compareTo(other) < 0) ? one : other;
	}

	private record Beat(Duration after, Cast.Actor actor, Deed deed, String words, Script.@Nullable Enclosure file) {

	}

}
