package balcao.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

class DueWorkTests {

	private static final int AT_ONCE = 3;

	private final Set<Long> due = new TreeSet<>(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L));

	private final List<Long> tried = new ArrayList<>();

	private final DueWork work = new DueWork(TransactionOperations.withoutTransaction());

	private List<Long> some(Set<Long> without) {
		return this.due.stream().filter((id) -> !without.contains(id)).limit(AT_ONCE).toList();
	}

	private boolean act(long id) {
		this.tried.add(id);
		return switch ((int) id) {
			case 1, 2, 3 -> throw new IllegalStateException("cannot be done");
			case 4 -> throw new CannotAcquireLockException("somebody works with it");
			case 5 -> false;
			default -> this.due.remove(id);
		};
	}

	@Test
	void whatFailsHoldsUpNothingAndIsTriedOnceInAPass() {
		assertThat(this.work.pass("thing", this::some, this::act)).isEqualTo(3);
		assertThat(this.tried).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
		this.tried.clear();
		assertThat(this.work.pass("thing", this::some, this::act)).isZero();
		assertThat(this.tried).containsExactly(1L, 2L, 3L, 4L, 5L);
	}

}
