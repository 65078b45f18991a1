package balcao.ticket;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;

/** What waits for a person's own decision. */
@Service
@Transactional(readOnly = true)
public class ApprovalReading {

	private final WaitingApprovals waiting;

	ApprovalReading(WaitingApprovals waiting) {
		this.waiting = waiting;
	}

	/** What waits longest first. */
	public KeysetPage<ApprovalRow> waiting(CurrentPerson person, PageRequest request) {
		if (!person.isTeam()) {
			throw new NotFound();
		}
		return this.waiting.page(person, request);
	}

	/** How much waits; nothing for clients. */
	public long count(CurrentPerson person) {
		return person.isTeam() ? this.waiting.count(person) : 0;
	}

}
