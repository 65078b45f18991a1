package balcao.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import balcao.notification.NoticeKind;
import balcao.notification.PersonTold;
import balcao.sla.TargetName;
import balcao.ticket.TicketKind;
import balcao.ticket.TicketOpened;
import balcao.ticket.TicketSaid;
import balcao.ticket.Visibility;

/**
 * Collects what one transaction tells people about tickets, and has it written just
 * before the commit: one letter for each person and ticket, whatever the act consisted
 * of.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class TicketPost {

	/** What happened longer ago, in a company that moves in, is told to nobody. */
	private static final Duration NEW = Duration.ofDays(1);

	private final TicketWriting writing;

	private final EntityManager session;

	private final Clock clock;

	TicketPost(TicketWriting writing, EntityManager session, Clock clock) {
		this.writing = writing;
		this.session = session;
		this.clock = clock;
	}

	@EventListener
	void on(PersonTold event) {
		News news = new News(event.kind(), event.number(), event.ticketId(), event.target(), event.actorId(),
				event.messageId(), event.path(), event.at());
		round().news
			.computeIfAbsent(new Reader(event.ticketId(), event.personId()),
					(reader) -> new EnumMap<>(NoticeKind.class))
			.merge(event.kind(), news, (former, later) -> (later.messageId() != null) ? later : former);
	}

	/** An emergency has a letter with its number already. */
	@EventListener
	void on(TicketOpened event) {
		if (event.kind() == TicketKind.TICKET) {
			round().opened.put(new Reader(event.ticketId(), event.requesterId()),
					new Begun(event.number(), event.at()));
		}
	}

	@EventListener
	void on(TicketSaid event) {
		if (event.visibility() == Visibility.PUBLIC) {
			round().said.put(event.ticketId(), new Begun(event.number(), event.at()));
		}
	}

	private Round round() {
		if (TransactionSynchronizationManager.getResource(TicketPost.class) instanceof Round known) {
			return known;
		}
		Round round = new Round();
		TransactionSynchronizationManager.bindResource(TicketPost.class, round);
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void beforeCommit(boolean readOnly) {
				write(round);
			}

			@Override
			public void afterCompletion(int status) {
				TransactionSynchronizationManager.unbindResourceIfPossible(TicketPost.class);
			}
		});
		return round;
	}

	private void write(Round round) {
		Instant since = this.clock.instant().minus(NEW);
		round.news.values().forEach((kinds) -> kinds.values().removeIf((news) -> news.at().isBefore(since)));
		round.news.values().removeIf(Map::isEmpty);
		round.opened.values().removeIf((begun) -> begun.at().isBefore(since));
		round.said.values().removeIf((begun) -> begun.at().isBefore(since));
		if (round.isEmpty()) {
			return;
		}
		this.session.flush();
		round.opened.forEach((reader, begun) -> this.writing.opened(reader.personId(), reader.ticketId(),
				begun.number(), begun.at()));
		round.news.forEach((reader, kinds) -> {
			if (!round.opened.containsKey(reader)) {
				this.writing.told(reader.personId(), kinds);
			}
		});
		new TreeSet<>(round.said.keySet()).forEach((ticket) -> {
			Begun said = round.said.get(ticket);
			if (said != null) {
				this.writing.toOutsiders(ticket, said.number(), said.at());
			}
		});
	}

	/** What a transaction has to tell so far. */
	private static final class Round {

		private final Map<Reader, Map<NoticeKind, News>> news = new LinkedHashMap<>();

		private final Map<Reader, Begun> opened = new LinkedHashMap<>();

		private final Map<Long, Begun> said = new LinkedHashMap<>();

		boolean isEmpty() {
			return this.news.isEmpty() && this.opened.isEmpty() && this.said.isEmpty();
		}

	}

	/** Somebody who is told about a ticket. */
	private record Reader(long ticketId, long personId) {

	}

	private record Begun(String number, Instant at) {

	}

	/** What is told of a ticket. */
	record News(NoticeKind kind, String number, long ticketId, @Nullable TargetName target, @Nullable Long actorId,
			@Nullable Long messageId, String path, Instant at) {

	}

}
