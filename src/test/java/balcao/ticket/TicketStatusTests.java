package balcao.ticket;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class TicketStatusTests {

	private static List<TicketStatus> movesFrom(TicketStatus status) {
		return Arrays.stream(TicketStatus.values()).filter(status::mayBecome).toList();
	}

	@Test
	void approvalIsDecidedBeforeAnythingElseHappens() {
		assertThat(movesFrom(TicketStatus.IN_APPROVAL)).containsExactly(TicketStatus.DENIED, TicketStatus.IN_PROGRESS,
				TicketStatus.CANCELLED);
	}

	@Test
	void onlyWhatWasNotBegunCanBeCancelled() {
		assertThat(TicketStatus.values()).filteredOn((status) -> status.mayBecome(TicketStatus.CANCELLED))
			.containsExactly(TicketStatus.NEW, TicketStatus.IN_APPROVAL);
	}

	@Test
	void onlyWhatIsResolvedOrClosedCanBeReopened() {
		assertThat(TicketStatus.values()).filteredOn((status) -> status.mayBecome(TicketStatus.REOPENED))
			.containsExactly(TicketStatus.RESOLVED, TicketStatus.CLOSED);
	}

	@Test
	void cancelledIsFinalAndDeniedCanOnlyBeAskedAgain() {
		assertThat(movesFrom(TicketStatus.DENIED)).containsExactly(TicketStatus.IN_APPROVAL);
		assertThat(movesFrom(TicketStatus.CANCELLED)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(TicketStatus.class)
	void noStatusBecomesItself(TicketStatus status) {
		assertThat(status.mayBecome(status)).isFalse();
	}

	@ParameterizedTest
	@EnumSource(TicketStatus.class)
	void newIsNeverComeBackTo(TicketStatus status) {
		assertThat(status.mayBecome(TicketStatus.NEW)).isFalse();
		assertThat(status.mayBecome(TicketStatus.IN_APPROVAL)).isEqualTo(status == TicketStatus.DENIED);
	}

}
