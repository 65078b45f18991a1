package balcao.duty;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Whom one team may call at an instant, and in which order.
 *
 * @param onDuty in the order of being called
 * @param leader null where nobody leads or who does may not sign in
 * @param members everybody of the team
 */
record Callees(List<Long> onDuty, @Nullable Long leader, List<Long> members, List<Long> admins) {

	/** Whom to call at first: the leader where nobody is on duty, else the admins. */
	Call first() {
		if (!this.onDuty.isEmpty()) {
			return new Call(PageLevel.FIRST, PageReason.ON_DUTY, this.onDuty.subList(0, 1));
		}
		return (this.leader != null) ? new Call(PageLevel.LEADER, PageReason.LEADER_FOR_NOBODY, List.of(this.leader))
				: new Call(PageLevel.LEADER, PageReason.ADMINS_FOR_NOBODY, this.admins);
	}

	/**
	 * Whom to call when nobody of a level answered: the nearest level that has somebody
	 * who was not called yet; empty once everybody was.
	 */
	Optional<Call> after(PageLevel level, Collection<Long> called) {
		return Stream.of(PageLevel.values())
			.filter((next) -> next.compareTo(level) > 0)
			.map(this::call)
			.map((call) -> call.without(Set.copyOf(called)))
			.filter((call) -> !call.people().isEmpty())
			.findFirst();
	}

	private Call call(PageLevel level) {
		return switch (level) {
			case FIRST -> first();
			case NEXT -> new Call(level, PageReason.NEXT_ON_DUTY, this.onDuty.stream().skip(1).limit(1).toList());
			case LEADER -> new Call(level, PageReason.LEADER, (this.leader != null) ? List.of(this.leader) : List.of());
			case ALL -> new Call(level, PageReason.EVERYBODY, this.members.isEmpty() ? this.admins : this.members);
		};
	}

	/** Who is called at a level, and why. */
	record Call(PageLevel level, PageReason reason, List<Long> people) {

		Call {
			people = List.copyOf(people);
		}

		private Call without(Set<Long> called) {
			return new Call(this.level, this.reason,
					this.people.stream().filter((person) -> !called.contains(person)).toList());
		}

	}

}
