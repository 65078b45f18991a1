package balcao.ticket;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TicketQueriesTests {

	private final TicketQueries queries = new TicketQueries();

	@Test
	void addressSaysTheWholeQuery() {
		String text = "status=NEW&status=CLOSED&team=3&assignee=person-12&severity=1&stage=LATE&spoke=CLIENT"
				+ "&openedFrom=2026-01-31&q=n%C3%A3o%20abre%20%26%20trava&order=OLDEST&columns=NUMBER&columns=SUBJECT";
		TicketQuery query = this.queries.ofText(text);
		assertThat(query.text()).isEqualTo(text);
		assertThat(query.q()).isEqualTo("não abre & trava");
		assertThat(query.openedFrom()).isEqualTo(LocalDate.of(2026, 1, 31));
		assertThat(query.shown()).containsExactly(ListColumn.NUMBER, ListColumn.SUBJECT);
		assertThat(query.ordered()).isEqualTo(ListOrder.CHANGED);
		assertThat(this.queries.ofAddress("/desk/list?" + text)).contains(query);
	}

	@Test
	void queuesAndOwnWorkAreQueriesToo() {
		assertThat(this.queries.ofAddress("/desk/queues/3?view=SEVERE&after=x-1").orElseThrow().severity())
			.isEqualTo(List.of(1, 2));
		assertThat(this.queries.ofAddress("/desk/queues/3").orElseThrow().text()).isEqualTo("team=3");
		assertThat(this.queries.ofAddress("/desk/mine?after=1-1").orElseThrow().assignee()).isEqualTo("me");
	}

	@Test
	void otherAddressesAreNone() {
		for (String address : List.of("", "/", "//example.org/desk/list", "https://example.org/desk/list",
				"/desk/lists", "/desk/list?order=NONSENSE", "/desk/list?severity=x", "/desk/queues/3?view=NONSENSE",
				"/desk/list?q=%", "/desk/list?assignee=x' or 1=1", "/desk/queues/9999999999999999999999")) {
			assertThat(this.queries.ofAddress(address)).as(address).isEmpty();
		}
		assertThat(this.queries.ofAddress(null)).isEmpty();
	}

}
