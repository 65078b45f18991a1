package balcao.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.sla.DeadlineService;

/**
 * What people take away of tickets: as much as their pages show them, and nothing of a
 * ticket that they may not see.
 */
@Service
@Transactional(readOnly = true)
public class DossierReading {

	private final TicketSheets sheets;

	private final TicketLists lists;

	private final TicketAnswers answers;

	private final DiagnosisRows diagnoses;

	private final DeadlineService deadlines;

	private final Clock clock;

	DossierReading(TicketSheets sheets, TicketLists lists, TicketAnswers answers, DiagnosisRows diagnoses,
			DeadlineService deadlines, Clock clock) {
		this.sheets = sheets;
		this.lists = lists;
		this.answers = answers;
		this.diagnoses = diagnoses;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/**
	 * A ticket that the reader may see, in a fixed number of statements.
	 * @param internal whether internal notes are wanted; {@link NotFound} for a client
	 */
	public TicketDossier find(String number, boolean internal, CurrentPerson reader) {
		if (internal && !reader.isTeam()) {
			throw new NotFound();
		}
		TicketSheet ticket = this.sheets.find(number, reader).orElseThrow(NotFound::new);
		long id = ticket.id();
		return new TicketDossier(ticket, internal, this.sheets.messages(id, internal, this.sheets.files(id, internal)),
				this.sheets.history(id, internal), this.deadlines.of(id, this.clock.instant()), this.answers.of(id),
				this.sheets.copies(id), this.diagnoses.published(id).orElse(null));
	}

	/**
	 * The numbers of what a client may see and was opened from one instant until another,
	 * in order.
	 * @param organization whether everybody's are wanted; {@link NotFound} where the
	 * reader does not see those
	 * @param after the number of the last one read; empty for the first
	 */
	public List<String> openedBetween(Instant from, Instant until, boolean organization, String after, int most,
			CurrentPerson reader) {
		requireScope(organization, reader);
		return this.lists.openedBetween(from, until, organization, after, most, reader);
	}

	/** How many those are, and how much was said in them. */
	public Extent extent(Instant from, Instant until, boolean organization, CurrentPerson reader) {
		requireScope(organization, reader);
		return this.lists.extent(from, until, organization, reader);
	}

	private static void requireScope(boolean organization, CurrentPerson reader) {
		if (!reader.isClient() || (organization && !reader.seesOrganization())) {
			throw new NotFound();
		}
	}

	/** How much there is to be taken away. */
	public record Extent(int tickets, int messages) {

	}

}
