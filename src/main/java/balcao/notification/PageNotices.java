package balcao.notification;

import java.time.Instant;
import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.duty.PageEscalated;
import balcao.duty.Paged;
import balcao.duty.PagedPerson;

/**
 * Keeps with the notices of whoever is called about a ticket that they were. It rang
 * already, in quiet hours too.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class PageNotices {

	private static final String TICKET = "ticket:";

	private final Notices notices;

	PageNotices(Notices notices) {
		this.notices = notices;
	}

	@EventListener
	void on(Paged event) {
		add(event.subject(), NoticeKind.PAGED, event.alarmId(), event.people(), event.path(), event.at());
	}

	@EventListener
	void on(PageEscalated event) {
		add(event.subject(), NoticeKind.PAGE_ESCALATED, event.alarmId(), event.people(), event.path(), event.at());
	}

	private void add(String subject, NoticeKind kind, long alarmId, List<PagedPerson> people, String path, Instant at) {
		if (subject.startsWith(TICKET)) {
			long ticket = Long.parseLong(subject.substring(TICKET.length()));
			String number = path.substring(path.lastIndexOf('/') + 1);
			people.forEach((person) -> this.notices.add(new Notices.Draft(person.personId(), kind,
					"alarm/" + alarmId + "/" + kind, ticket, number, null, null, at)));
		}
	}

}
