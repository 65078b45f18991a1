package balcao.teamwork;

import java.util.List;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.Refused;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketSaid;
import balcao.ticket.Visibility;

/** Calls colleagues by {@code @name} in notes. */
@Service
@Transactional
public class MentionService {

	private final Mentions mentions;

	private final WatchService sight;

	private final TicketReading tickets;

	private final ApplicationEventPublisher events;

	MentionService(Mentions mentions, WatchService sight, TicketReading tickets, ApplicationEventPublisher events) {
		this.mentions = mentions;
		this.sight = sight;
		this.tickets = tickets;
		this.events = events;
	}

	/**
	 * Calling never grants sight of a ticket: a note that calls somebody who may not see
	 * it is refused, so that nobody waits for an answer that cannot come.
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(TicketSaid event) {
		if (event.visibility() != Visibility.INTERNAL) {
			return;
		}
		String text = this.mentions.text(event.messageId());
		if (text.indexOf('@') < 0) {
			return;
		}
		for (Colleague called : Calls.in(text, this.mentions.team())) {
			if (called.id() == event.authorId()) {
				continue;
			}
			if (!this.sight.sees(called.id(), event.ticketId())) {
				throw new Refused("teamwork.refused.calledCannotSee", called.name());
			}
			this.mentions.add(event.ticketId(), event.messageId(), called.id(), event.authorId(), event.at());
			this.events.publishEvent(new Mentioned(event.ticketId(), event.number(), event.messageId(), called.id(),
					event.authorId(), event.at()));
		}
	}

	/** Whom one may call. */
	@Transactional(readOnly = true)
	public List<Colleague> colleagues(CurrentPerson person) {
		if (!person.isTeam()) {
			throw new NotFound();
		}
		return this.mentions.team().stream().filter((one) -> one.id() != person.id()).toList();
	}

	/** Where one was called, the latest first. */
	@Transactional(readOnly = true)
	public KeysetPage<MentionRow> page(CurrentPerson person, PageRequest request) {
		if (!person.isTeam()) {
			throw new NotFound();
		}
		KeysetPage<MentionRow> page = this.mentions.page(person.id(), request);
		Map<Long, String> subjects = this.tickets.subjects(page.rows().stream().map(MentionRow::ticketId).toList(),
				person);
		return new KeysetPage<>(page.rows().stream().map((row) -> {
			String subject = subjects.get(row.ticketId());
			return new MentionRow(row.id(), row.ticketId(), row.number(), subject, row.messageId(), row.by(),
					(subject != null) ? row.text() : null, row.at());
		}).toList(), page.before(), page.after());
	}

}
