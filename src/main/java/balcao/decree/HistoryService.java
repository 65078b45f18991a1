package balcao.decree;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.springframework.stereotype.Service;

import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.Refused;
import balcao.platform.SecretToken;
import balcao.platform.web.PlatformSettings;
import balcao.ticket.DossierReading;
import balcao.ticket.TicketDossier;
import balcao.ticket.TicketReading;

/**
 * Gives people the history of what they asked for: of one ticket at once, of a period as
 * soon as it is prepared, free of charge. A history is seen with the eyes of whoever it
 * is for.
 */
@Service
public class HistoryService {

	/**
	 * How heavy a part of a printed document is at most; one twice as heavy is prepared
	 * like a period.
	 */
	static final int ENTRIES = 500;

	/** As many tickets are prepared while one waits. */
	private static final int AT_ONCE = 25;

	private static final int MOST_WORKING = 3;

	/** As many finished ones of a person are kept at a time. */
	private static final int MOST_KEPT = 20;

	private final DossierReading dossiers;

	private final HistoryRequests requests;

	private final HistoryJson json;

	private final HistoryPaper paper;

	private final HistoryWords words;

	private final HistoryWork work;

	private final DecreeProfile profile;

	private final TicketReading tickets;

	private final PersonService people;

	private final PlatformSettings settings;

	private final Clock clock;

	HistoryService(DossierReading dossiers, HistoryRequests requests, HistoryJson json, HistoryPaper paper,
			HistoryWords words, HistoryWork work, DecreeProfile profile, TicketReading tickets, PersonService people,
			PlatformSettings settings, Clock clock) {
		this.dossiers = dossiers;
		this.requests = requests;
		this.json = json;
		this.paper = paper;
		this.words = words;
		this.work = work;
		this.profile = profile;
		this.tickets = tickets;
		this.people = people;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * A ticket as it can be taken away.
	 * @param internal whether internal notes are wanted; never for clients
	 */
	public TicketDossier dossier(String number, boolean internal, CurrentPerson reader) {
		return this.dossiers.find(number, internal, reader);
	}

	/** Whether it is short enough to be printed while one waits. */
	public boolean isShort(TicketDossier dossier) {
		return PrintedTicket.weight(dossier) <= 2 * ENTRIES;
	}

	/** The JSON document of one ticket. */
	public String json(String number, boolean internal, CurrentPerson reader, Locale locale) {
		TicketDossier dossier = dossier(number, internal, reader);
		return this.json.document(about(dossier, reader, locale), List.of(this.json.ticket(dossier, locale).json()));
	}

	/** The printed document of one ticket; refuses one that is too long for that. */
	public byte[] pdf(String number, boolean internal, CurrentPerson reader, Locale locale) {
		TicketDossier dossier = dossier(number, internal, reader);
		if (!isShort(dossier)) {
			throw new Refused("decree.refused.long");
		}
		return this.paper.print(
				PrintedTicket.of(dossier, this.json.ticket(dossier, locale).sha256(), 2 * ENTRIES, this.words, locale),
				about(dossier, reader, locale), locale);
	}

	private HistoryJson.About about(TicketDossier dossier, CurrentPerson reader, Locale locale) {
		return new HistoryJson.About(this.clock.instant(), reader.name(), dossier.ticket().organization(),
				dossier.internal(), locale, null, null);
	}

	/**
	 * Asks for a history of one's own; answers it, finished unless there is much to it.
	 * Refuses a ticket or a period of others, days in the wrong order, and too many at a
	 * time.
	 */
	public HistoryRow ask(HistoryQuestion question, HistoryWay way, CurrentPerson person, Locale locale) {
		return ask(question, way, person, person, locale);
	}

	/** The same for a client who asks by phone; it goes to the client alone. */
	public HistoryRow askFor(String email, HistoryQuestion question, HistoryWay way, CurrentPerson actor,
			Locale locale) {
		if (!actor.isTeam()) {
			throw new NotFound();
		}
		CurrentPerson client = this.people.findActive(email.strip())
			.filter(CurrentPerson::isClient)
			.orElseThrow(() -> new Refused("decree.refused.client"));
		return ask(question, way, client, actor, locale);
	}

	private HistoryRow ask(HistoryQuestion question, HistoryWay way, CurrentPerson client, CurrentPerson actor,
			Locale locale) {
		Long organization = client.organizationId();
		if (!client.isClient() || organization == null) {
			throw new NotFound();
		}
		if (this.requests.working(client.id()) >= MOST_WORKING) {
			throw new Refused("decree.refused.tooMany");
		}
		Instant now = this.clock.instant();
		if (this.requests.kept(client.id(), now) >= MOST_KEPT) {
			throw new Refused("decree.refused.tooManyKept", MOST_KEPT);
		}
		long id = this.requests.add(draft(question, way, client, actor, organization, locale, now), now);
		HistoryRow row = this.requests.find(id).orElseThrow(NotFound::new);
		if (row.total() <= AT_ONCE) {
			this.work.work(id, client.id() == actor.id());
		}
		return this.requests.find(id).orElseThrow(NotFound::new);
	}

	private HistoryRequests.Draft draft(HistoryQuestion question, HistoryWay way, CurrentPerson client,
			CurrentPerson actor, long organization, Locale locale, Instant now) {
		Instant due = this.profile.of(DecreeRule.HISTORY, organization)
			.map((terms) -> DecreeProfile.after(now, terms.value(), this.settings.zone()))
			.orElse(null);
		String number = question.number();
		if (number != null) {
			this.dossiers.find(number, false, client);
			return new HistoryRequests.Draft(organization, client.id(), actor.id(), number, null, null, false, way,
					locale.toLanguageTag(), due, 1);
		}
		Instant from = Objects.requireNonNull(question.from()).atStartOfDay(this.settings.zone()).toInstant();
		Instant until = Objects.requireNonNull(question.until())
			.plusDays(1)
			.atStartOfDay(this.settings.zone())
			.toInstant();
		if (!from.isBefore(until)) {
			throw new Refused("decree.refused.period");
		}
		int total = this.dossiers.extent(from, until, question.everybody(), client).tickets();
		return new HistoryRequests.Draft(organization, client.id(), actor.id(), null, from, until, question.everybody(),
				way, locale.toLanguageTag(), due, total);
	}

	/**
	 * A request of one's own; {@link NotFound} once one may no longer see what it is of.
	 */
	public HistoryRow find(long id, CurrentPerson person) {
		return visible(id, person.id());
	}

	/**
	 * What a link in a letter opens, as long as it does, and its reader may still see it.
	 */
	public HistoryRow find(SecretToken token) {
		HistoryRow row = this.requests.find(token.hash(), this.clock.instant()).orElseThrow(NotFound::new);
		return visible(row.id(), row.personId());
	}

	private HistoryRow visible(long id, long personId) {
		CurrentPerson reader = this.people.findActive(personId).orElseThrow(NotFound::new);
		HistoryRow row = this.requests.find(id, reader).orElseThrow(NotFound::new);
		String number = row.number();
		if (number != null) {
			this.tickets.requireAsClient(number, reader);
		}
		return row;
	}

	public KeysetPage<HistoryRow> of(CurrentPerson person, PageRequest request) {
		return this.requests.of(person, request);
	}

	/** What clients asked for, as the team follows it; none of what is in it. */
	public KeysetPage<HistoryRow> all(boolean openOnly, PageRequest request, CurrentPerson actor) {
		if (!actor.isTeam()) {
			throw new NotFound();
		}
		return this.requests.all(openOnly, request);
	}

	/** Tries again what failed. */
	public void retry(long id, CurrentPerson actor) {
		if (!actor.isTeam() || this.requests.find(id).isEmpty()) {
			throw new NotFound();
		}
		if (!this.requests.retry(id)) {
			throw new Refused("decree.refused.notFailed");
		}
		this.work.work(id, false);
	}

	/** Writes the JSON document of a finished history. */
	public void writeJson(HistoryRow history, OutputStream out) throws IOException {
		this.requests.writeJson(history.id(), history.total(), out);
	}

	/** A part of the printed document, from 1 on. */
	public byte[] printed(HistoryRow history, int part) {
		requireThere(history);
		return this.requests.piece(history.id(), "PDF", part).orElseThrow(NotFound::new);
	}

	/** {@link NotFound} unless it is finished and still kept. */
	public void requireThere(HistoryRow history) {
		Instant expires = history.expiresAt();
		if (!history.isThere() || expires == null || !expires.isAfter(this.clock.instant())) {
			throw new NotFound();
		}
	}

}
