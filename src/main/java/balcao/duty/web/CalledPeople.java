package balcao.duty.web;

import java.util.List;

import org.springframework.stereotype.Component;

import balcao.duty.PagingService;
import balcao.platform.CurrentPerson;
import balcao.platform.web.Summons;
import balcao.platform.web.SummonsSource;

/** What people were called about, above every page of the team. */
@Component
class CalledPeople implements SummonsSource {

	private final PagingService paging;

	CalledPeople(PagingService paging) {
		this.paging = paging;
	}

	@Override
	public List<Summons> of(CurrentPerson person) {
		return this.paging.waitingFor(person)
			.stream()
			.map((page) -> new Summons(page.words(), page.path(), "/desk/pages/" + page.alarmId() + "/acknowledgement",
					page.pagedAt()))
			.toList();
	}

}
