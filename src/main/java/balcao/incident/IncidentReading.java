package balcao.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.platform.KeysetPage;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.StoredFile;

/** Incidents and what looks like one, as far as somebody of the team may see them. */
@Service
@Transactional(readOnly = true)
public class IncidentReading {

	private final IncidentRows rows;

	private final Spikes spikes;

	private final BannerRows banners;

	private final FileStore files;

	private final Clock clock;

	IncidentReading(IncidentRows rows, Spikes spikes, BannerRows banners, FileStore files, Clock clock) {
		this.rows = rows;
		this.spikes = spikes;
		this.banners = banners;
		this.files = files;
		this.clock = clock;
	}

	public KeysetPage<IncidentRow> page(boolean open, CurrentPerson person, PageRequest request) {
		requireTeam(person);
		return this.rows.page(open, person, request);
	}

	public IncidentPage find(long id, CurrentPerson person) {
		requireTeam(person);
		IncidentRows.Head head = this.rows.head(id, person).orElseThrow(NotFound::new);
		Instant now = this.clock.instant();
		return new IncidentPage(head.row(), head.productId(), head.moduleId(), head.teamId(), head.team(),
				head.leadId(), this.rows.children(id, person, now), this.rows.updates(id, null, person),
				this.rows.moments(id, person),
				head.row().state().isOpen() ? this.rows.joining(head, person) : List.of(),
				this.banners.ofIncident(id, now), now);
	}

	public IncidentUpdate update(long id, long updateId, CurrentPerson person) {
		requireTeam(person);
		if (this.rows.head(id, person).isEmpty()) {
			throw new NotFound();
		}
		return this.rows.updates(id, updateId, person).stream().findFirst().orElseThrow(NotFound::new);
	}

	/** A file of an update. */
	public StoredFile file(long id, long updateId, long fileId, CurrentPerson person) {
		return update(id, updateId, person).files()
			.stream()
			.filter((file) -> file.id() == fileId)
			.findFirst()
			.flatMap((file) -> this.files.find(file.id()))
			.orElseThrow(NotFound::new);
	}

	/**
	 * What looks like an incident and waits for a decision, in one team or in all of the
	 * person's.
	 */
	public List<SpikeProposal> proposals(@Nullable Long teamId, CurrentPerson person) {
		return person.isTeam() ? this.spikes.proposed(teamId, person) : List.of();
	}

	public SpikeProposal proposal(long id, CurrentPerson person) {
		requireTeam(person);
		return this.spikes.find(id, person).orElseThrow(NotFound::new);
	}

	/** The open protocols of a spike that the person may see. */
	public List<JoiningTicket> ofSpike(long id, CurrentPerson person) {
		requireTeam(person);
		return this.rows.ofSpike(id, person);
	}

	/** What a protocol's page tells the team of incidents. */
	public Optional<IncidentMark> mark(long ticketId, String number, CurrentPerson person) {
		return this.rows.mark(ticketId, person)
			.map((mark) -> new IncidentMark(number, mark.incidentId(), mark.number(), mark.subject(), mark.state(),
					mark.joined(),
					(mark.spikeId() != null) ? this.spikes.find(mark.spikeId(), person).orElse(null) : null));
	}

	/** Whether somebody may hear that an incident changes. */
	boolean sees(long id, CurrentPerson person) {
		return person.isTeam() && this.rows.head(id, person).isPresent();
	}

	List<IncidentRows.Telling> waiting(@Nullable Long updateId, int most) {
		return this.rows.waiting(updateId, most);
	}

	private static void requireTeam(CurrentPerson person) {
		if (!person.isTeam()) {
			throw new NotFound();
		}
	}

}
