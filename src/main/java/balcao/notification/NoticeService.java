package balcao.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.ticket.TicketReading;

/** Shows people their own notices; those of others do not exist. */
@Service
@Transactional
public class NoticeService {

	/** The bell says "more" from there on. */
	private static final int MOST = 100;

	/** How long a notice stays after it was read. */
	private static final Duration KEPT = Duration.ofDays(90);

	private final Notices notices;

	private final TicketReading tickets;

	private final Clock clock;

	NoticeService(Notices notices, TicketReading tickets, Clock clock) {
		this.notices = notices;
		this.tickets = tickets;
		this.clock = clock;
	}

	/** A page of the person's notices, newest first, in three statements. */
	@Transactional(readOnly = true)
	public NoticePage page(CurrentPerson person, boolean unreadOnly, PageRequest request) {
		KeysetPage<Notices.Row> page = this.notices.page(person.id(), unreadOnly, request);
		Map<Long, String> subjects = this.tickets.subjects(page.rows().stream().map(Notices.Row::ticketId).toList(),
				person);
		Notices.Standing standing = this.notices.standing(person.id());
		return new NoticePage(
				new KeysetPage<>(page.rows()
					.stream()
					.map((row) -> new NoticeRow(row.id(), row.kind(), row.number(),
							(row.about() != null) ? row.about() : subjects.get(row.ticketId()), row.target(),
							row.actor(), row.path(), row.at(), row.isRead(), row.times()))
					.toList(), page.before(), page.after()),
				unreadOnly, standing.unread(), standing.newest(), this.clock.instant());
	}

	/** How many unread notices the person has, a hundred at most. */
	@Transactional(readOnly = true)
	public long unread(CurrentPerson person) {
		return this.notices.unread(person.id(), MOST);
	}

	/** Marks a notice as read and answers where it leads. */
	public String open(long id, CurrentPerson person) {
		String path = this.notices.path(id, person.id()).orElseThrow(NotFound::new);
		this.notices.read(id, person.id(), this.clock.instant());
		return path;
	}

	/** Marks everything up to a notice as read; answers how many were unread. */
	public int readAll(CurrentPerson person, long newest) {
		return this.notices.readAll(person.id(), newest, this.clock.instant());
	}

	/**
	 * Marks everybody's notices of before an instant as read, for a company that moves
	 * in.
	 */
	public void readBefore(Instant at) {
		this.notices.readBefore(at);
	}

	/** Forgets what was read long ago; answers how many notices that were. */
	@Scheduled(cron = "0 29 3 * * *")
	public int forget() {
		return this.notices.forgetReadBefore(this.clock.instant().minus(KEPT));
	}

}
