package balcao.ticket.web;

import java.time.ZoneId;
import java.util.List;

import balcao.sla.Deadline;

/** A deadline with the account that explains it, line by line. */
record DeadlineAccount(Deadline deadline, List<CountedLine> rows) {

	static DeadlineAccount of(Deadline deadline, ZoneId zone) {
		return new DeadlineAccount(deadline,
				deadline.account().stream().map((line) -> CountedLine.of(line, zone)).toList());
	}

}
