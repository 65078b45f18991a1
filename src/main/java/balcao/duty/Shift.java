package balcao.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import balcao.calendar.BusinessTime;

/**
 * A shift as it stands: people in their order, and who stands in.
 *
 * @param calendar its name; null for every hour
 * @param people in the order of their turns
 * @param standIns that have not ended, apart from each other and in order
 */
public record Shift(long id, long teamId, String name, DutyHours hours, @Nullable Long calendarId,
		@Nullable String calendar, @Nullable BusinessTime time, Rotation rotation, List<DutyPerson> people,
		List<StandIn> standIns, int version) {

	public Shift {
		people = List.copyOf(people);
		standIns = List.copyOf(standIns);
	}

	/** Whether it is on at an instant. */
	boolean isOn(Instant at) {
		return switch (this.hours) {
			case ALWAYS -> true;
			case OPEN -> this.time != null && this.time.isOpen(at);
			case CLOSED -> this.time != null && !this.time.isOpen(at);
		};
	}

	/** Who has it at an instant, able or not; empty where nobody is in its order. */
	Optional<Turn> at(Instant at) {
		if (this.people.isEmpty()) {
			return Optional.empty();
		}
		long turn = this.rotation.turnAt(at);
		DutyPerson own = this.people.get(Rotation.place(turn, this.people.size()));
		Instant until = this.rotation.start(turn + 1);
		Optional<StandIn> standIn = this.standIns.stream().filter((one) -> one.isAt(at)).findFirst();
		if (standIn.isPresent()) {
			StandIn other = standIn.get();
			return Optional.of(new Turn(other.person(), (other.person().id() != own.id()) ? own : null, at,
					earlier(until, other.endsAt())));
		}
		Instant ends = this.standIns.stream()
			.map(StandIn::startsAt)
			.filter((start) -> start.isAfter(at))
			.reduce(until, Shift::earlier);
		return Optional.of(new Turn(own, null, at, ends));
	}

	/** The turns from an instant on, the first from there. */
	List<Turn> turns(Instant from, int most) {
		List<Turn> turns = new ArrayList<>();
		Instant at = from;
		while (turns.size() < most) {
			Optional<Turn> turn = at(at);
			if (turn.isEmpty()) {
				break;
			}
			turns.add(turn.get());
			at = turn.get().until();
		}
		return List.copyOf(turns);
	}

	/**
	 * Who is called at an instant, in order: who has the turn, then the others in the
	 * order of their turns, without whom somebody stands in for and who is not able.
	 */
	List<DutyPerson> called(Instant at) {
		Turn turn = at(at).orElse(null);
		if (turn == null) {
			return List.of();
		}
		int own = Rotation.place(this.rotation.turnAt(at), this.people.size());
		Set<DutyPerson> called = new LinkedHashSet<>();
		Stream
			.concat(Stream.of(turn.person()),
					IntStream.range(0, this.people.size())
						.mapToObj((step) -> this.people.get((own + step) % this.people.size())))
			.filter(DutyPerson::isAble)
			.filter((person) -> !Objects.equals(person, turn.standsInFor()))
			.forEach(called::add);
		return List.copyOf(called);
	}

	/** The weekday and hour of its hand-over, as a date of the first one. */
	public LocalDate startsOn() {
		return this.rotation.startsOn();
	}

	public LocalTime handOver() {
		return this.rotation.handOver();
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

}
