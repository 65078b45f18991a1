package balcao.teamwork;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketSheet;

/**
 * Keeps what the team knows of clients, reached by a ticket of theirs that one may see;
 * clients never read it.
 */
@Service
@Transactional
public class ClientNoteService {

	private final ClientNotes notes;

	private final TicketReading tickets;

	private final Clock clock;

	ClientNoteService(ClientNotes notes, TicketReading tickets, Clock clock) {
		this.notes = notes;
		this.tickets = tickets;
		this.clock = clock;
	}

	/** Those about the requester of a ticket and their organization. */
	@Transactional(readOnly = true)
	public List<ClientNote> about(TicketSheet ticket) {
		return this.notes.about(ticket.organizationId(), ticket.requesterId());
	}

	/** Writes one about the requester of a ticket, or about the organization. */
	public void add(String number, CurrentPerson actor, boolean aboutPerson, String text) {
		TicketSheet ticket = this.tickets.sheet(number, actor);
		this.notes.add(ticket.organizationId(), aboutPerson ? ticket.requesterId() : null, text, actor.id(),
				this.clock.instant());
	}

	/**
	 * Writes it anew; what stood there stays among its versions.
	 * @param version that the editor saw
	 */
	public void change(String number, long id, CurrentPerson actor, int version, String text) {
		find(number, id, actor);
		if (!this.notes.change(id, version, text, actor.id(), this.clock.instant())) {
			throw new Refused("teamwork.refused.noteChangedMeanwhile");
		}
	}

	public void remove(String number, long id, CurrentPerson actor) {
		find(number, id, actor);
		this.notes.remove(id, this.clock.instant());
	}

	@Transactional(readOnly = true)
	public ClientNote find(String number, long id, CurrentPerson actor) {
		return this.notes.find(id, this.tickets.sheet(number, actor).organizationId()).orElseThrow(NotFound::new);
	}

	/** The latest first. */
	@Transactional(readOnly = true)
	public List<NoteVersion> versions(ClientNote note) {
		return this.notes.versions(note.id());
	}

}
