package balcao.notification;

import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.decree.HistoryDelivered;
import balcao.decree.HistoryFailed;
import balcao.decree.HistoryQuestion;
import balcao.organization.PersonService;

/**
 * Tells clients that a history is ready that they do not look at already, and the team of
 * one that it has to deliver itself.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class HistoryNotices {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Notices notices;

	private final PersonService people;

	private final Doorbell doorbell;

	HistoryNotices(Notices notices, PersonService people, Doorbell doorbell) {
		this.notices = notices;
		this.people = people;
		this.doorbell = doorbell;
	}

	@EventListener
	void on(HistoryDelivered event) {
		Long asked = (event.askedById() != event.personId()) ? event.askedById() : null;
		if (!event.seen() && this.notices.addAbout(event.personId(), NoticeKind.HISTORY_READY,
				"history/" + event.requestId() + "/ready", about(event.question()), asked,
				"/history/" + event.requestId(), event.at())) {
			this.doorbell.ring(List.of(event.personId()));
		}
	}

	/** Whoever leads, and who took the call. */
	@EventListener
	void on(HistoryFailed event) {
		Set<Long> told = new HashSet<>(this.people.leadersAndAdmins());
		told.addAll(this.people.activeInTeam(List.of(event.askedById())));
		told.removeIf((person) -> !this.notices.addAbout(person, NoticeKind.HISTORY_REQUESTED,
				"history/" + event.requestId() + "/failed/" + event.at(), about(event.question()), event.personId(),
				"/desk/history-requests?open=true", event.at()));
		this.doorbell.ring(told);
	}

	/** In signs that are the same in every language. */
	private static String about(HistoryQuestion question) {
		String number = question.number();
		return (number != null) ? number : DAY.format(Objects.requireNonNull(question.from())) + " – "
				+ DAY.format(Objects.requireNonNull(question.until()));
	}

}
