package balcao.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import balcao.notification.NoticeChannel;
import balcao.notification.NoticeKind;
import balcao.notification.NoticePreferences;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.ticket.FileLine;
import balcao.ticket.MessageLine;
import balcao.ticket.OutsiderReading;
import balcao.ticket.SaidLine;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketSheet;

/**
 * Writes to people about tickets what they may see of them, asked as their pages ask, in
 * their language, at once or after their quiet hours.
 */
@Component
class TicketWriting {

	/** Of several things that one act tells, the first of these that somebody wants. */
	private static final List<NoticeKind> BY_WEIGHT = List.of(NoticeKind.PROPOSED, NoticeKind.RESOLVED,
			NoticeKind.WAITS_FOR_YOU, NoticeKind.CLOSING, NoticeKind.APPROVAL, NoticeKind.PROPOSAL_ACCEPTED,
			NoticeKind.PROPOSAL_DECLINED, NoticeKind.PROPOSAL_CHANGE_ASKED, NoticeKind.MENTIONED, NoticeKind.REOPENED,
			NoticeKind.BREACHED, NoticeKind.RED, NoticeKind.YELLOW, NoticeKind.CONTESTED, NoticeKind.ASSIGNED,
			NoticeKind.CLIENT_ANSWERED, NoticeKind.LOW_RATED, NoticeKind.ANSWERED, NoticeKind.IN_COPY,
			NoticeKind.WATCHED);

	private static final int LONGEST_CONTEXT = 600;

	private final Outbox outbox;

	private final TicketReading tickets;

	private final OutsiderReading outsiders;

	private final PersonService people;

	private final NoticePreferences preferences;

	private final LetterWords words;

	private final Unsubscribing leaving;

	private final Answered answered;

	private final Held held;

	private final Clock clock;

	TicketWriting(Outbox outbox, TicketReading tickets, OutsiderReading outsiders, PersonService people,
			NoticePreferences preferences, LetterWords words, Unsubscribing leaving, Answered answered, Held held,
			Clock clock) {
		this.outbox = outbox;
		this.tickets = tickets;
		this.outsiders = outsiders;
		this.people = people;
		this.preferences = preferences;
		this.words = words;
		this.leaving = leaving;
		this.answered = answered;
		this.held = held;
		this.clock = clock;
	}

	/** The copy for whom a ticket was opened; to a mail, once a day and to no machine. */
	void opened(long personId, long ticketId, String number, Instant at) {
		CurrentPerson person = this.people.findActive(personId).orElse(null);
		TicketSheet ticket = (person != null) ? this.tickets.seen(number, person).orElse(null) : null;
		MailArrivals.Arrival arrival = MailArrivals.of(personId);
		if (person == null || ticket == null
				|| (arrival != null && (!arrival.answerable() || !this.answered.mayHave(person.email(), at)))) {
			return;
		}
		Locale language = this.outbox.language(Addressee.of(person));
		Writing writing = about(LetterKind.TICKET_OPENED, person, ticket).leadingTo("/tickets/" + number)
			.answering((arrival != null) ? arrival.messageId() : null)
			.with(LetterVariable.TYPE, ticket.requestType())
			.with(LetterVariable.TEAM, ticket.team())
			.with(LetterVariable.DEADLINE, this.words.deadline(ticket.clock(), language));
		this.tickets.begun(number, person).ifPresent((begun) -> say(writing, begun, "/tickets/" + number, language));
		this.outbox.write(writing, language, at);
	}

	/** One letter about everything that one act told somebody. */
	void told(long personId, Map<NoticeKind, TicketPost.News> kinds) {
		CurrentPerson person = this.people.findActive(personId).orElse(null);
		NoticeKind kind = BY_WEIGHT.stream().filter(kinds::containsKey).findFirst().orElse(null);
		if (person == null || kind == null || kind == NoticeKind.PROPOSED) {
			return;
		}
		BY_WEIGHT.stream()
			.filter(kinds::containsKey)
			.filter((one) -> this.preferences.wants(personId, one, NoticeChannel.EMAIL))
			.findFirst()
			.ifPresent((wanted) -> tell(person, wanted, kinds));
	}

	private void tell(CurrentPerson person, NoticeKind kind, Map<NoticeKind, TicketPost.News> kinds) {
		TicketPost.News news = kinds.get(kind);
		if (news == null) {
			return;
		}
		Instant until = this.preferences.heldUntil(person.id());
		if (until.isAfter(this.clock.instant())) {
			this.held.add(person.id(), news, until);
			return;
		}
		Long message = news.messageId();
		for (TicketPost.News other : kinds.values()) {
			message = (message != null) ? message : other.messageId();
		}
		write(person, news, message);
	}

	private void write(CurrentPerson person, TicketPost.News news, @Nullable Long messageId) {
		TicketSheet ticket = this.tickets.seen(news.number(), person).orElse(null);
		if (ticket == null) {
			return;
		}
		SaidLine said = (messageId != null) ? this.tickets.said(news.number(), messageId, person).orElse(null) : null;
		Locale language = this.outbox.language(Addressee.of(person));
		MessageLine begun = (news.kind() == NoticeKind.IN_COPY && said == null && news.at().equals(ticket.openedAt()))
				? this.tickets.begun(news.number(), person).orElse(null) : null;
		Writing writing = about((begun != null) ? LetterKind.COPIED : kindOf(news.kind(), said), person, ticket)
			.leadingTo(news.path())
			.unsubscribedAt(this.leaving.path(person.id(), news.kind()))
			.with(LetterVariable.STATUS, this.words.status(ticket.status(), language))
			.with(LetterVariable.NEWS, this.words.news(news, actor(news.actorId()), language))
			.with(LetterVariable.DEADLINE, this.words.deadline(ticket.clock(), language));
		String address = (person.isTeam() ? "/desk/tickets/" : "/tickets/") + ticket.number();
		if (said != null) {
			say(writing, said.message(), address, language);
			if (said.message().isInternal()) {
				writing.ofNote();
			}
			MessageLine before = said.before();
			if (before != null && !before.isInternal()) {
				writing.with(LetterVariable.EARLIER, before.author() + ":\n" + shortened(before.text()));
			}
			if (said.message().isTeam() && person.isClient()) {
				writing.byPerson();
			}
		}
		else if (begun != null) {
			say(writing, begun, address, language);
		}
		else if (person.isTeam()) {
			// what an assignment, a deadline or an approval is answered with is not for
			// clients
			writing.ofNote();
		}
		this.outbox.write(writing, language, news.at());
	}

	private static LetterKind kindOf(NoticeKind kind, @Nullable SaidLine said) {
		return switch (kind) {
			case RESOLVED -> LetterKind.TICKET_RESOLVED;
			case WAITS_FOR_YOU -> LetterKind.TICKET_WAITS;
			case CLOSING -> LetterKind.TICKET_CLOSING;
			case ANSWERED -> LetterKind.TICKET_ANSWERED;
			case IN_COPY -> (said != null) ? LetterKind.TICKET_ANSWERED : LetterKind.TICKET_MOVED;
			case ASSIGNED -> LetterKind.DESK_ASSIGNED;
			case YELLOW, RED, BREACHED -> LetterKind.DESK_DEADLINE;
			case APPROVAL, CONTESTED -> LetterKind.DESK_DECISION;
			case CLIENT_ANSWERED, REOPENED -> LetterKind.DESK_ANSWERED;
			default -> (said != null && said.message().isInternal()) ? LetterKind.DESK_NOTED : LetterKind.DESK_NEWS;
		};
	}

	private Writing about(LetterKind kind, CurrentPerson person, TicketSheet ticket) {
		return Writing.of(kind, person)
			.about(ticket.id())
			.with(LetterVariable.NUMBER, this.words.number(ticket.number()))
			.with(LetterVariable.SUBJECT, ticket.subject())
			.with(LetterVariable.ORGANIZATION, ticket.organization());
	}

	private void say(Writing writing, MessageLine message, String address, Locale language) {
		writing.with(LetterVariable.AUTHOR, message.author())
			.with(LetterVariable.MESSAGE, message.text())
			.with(LetterVariable.FILES, files(message.files(), address, language));
	}

	/** Files are named with links, which ask who one is; they are never attached. */
	private String files(List<FileLine> files, String address, Locale language) {
		return files.stream()
			.map((file) -> this.words.file(file, language) + "\t"
					+ this.outbox.at(address + "/attachments/" + file.id()))
			.collect(Collectors.joining("\n"));
	}

	private @Nullable String actor(@Nullable Long actorId) {
		return (actorId != null) ? this.people.find(actorId).name() : null;
	}

	private static String shortened(String text) {
		String stripped = text.strip();
		return (stripped.length() <= LONGEST_CONTEXT) ? stripped
				: stripped.substring(0, stripped.offsetByCodePoints(0, stripped.codePointCount(0, LONGEST_CONTEXT) - 1))
						+ "…";
	}

	/**
	 * People from outside hear once a day that there is something to read by their link,
	 * without a word of it or of the name by which a client called them.
	 */
	void toOutsiders(long ticketId, String number, Instant at) {
		this.outsiders.of(ticketId)
			.stream()
			.filter((outsider) -> this.answered.mayHave(outsider.email(), at))
			.forEach((outsider) -> this.outbox
				.write(Writing.of(LetterKind.OUTSIDER_NEWS, new Addressee(null, "", outsider.email()))
					.about(ticketId)
					.toOutsider(outsider.id())
					.with(LetterVariable.NUMBER, this.words.number(number)), at));
	}

}
