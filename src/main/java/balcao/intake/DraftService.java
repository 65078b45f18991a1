package balcao.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.platform.NotFound;

/** Keeps what a person is writing until it is sent; each draft is its author's alone. */
@Service
@Transactional
public class DraftService {

	private static final Duration KEPT = Duration.ofDays(30);

	private final Drafts drafts;

	private final PersonService people;

	private final RequestTypeService types;

	private final FileStore files;

	private final Clock clock;

	DraftService(Drafts drafts, PersonService people, RequestTypeService types, FileStore files, Clock clock) {
		this.drafts = drafts;
		this.people = people;
		this.types = types;
		this.files = files;
		this.clock = clock;
	}

	/**
	 * Begins a draft. Clients write for themselves, the team on behalf of any client;
	 * anything else is {@link NotFound}, and so is a type that the client is not offered.
	 */
	public long begin(CurrentPerson author, long requesterId, long requestTypeId) {
		CurrentPerson requester = this.people.find(requesterId);
		boolean allowed = author.isTeam() || author.id() == requesterId;
		Long organizationId = requester.organizationId();
		if (!allowed || organizationId == null) {
			throw new NotFound();
		}
		this.types.offered(this.types.card(requestTypeId).code(), organizationId);
		return this.drafts
			.save(Draft.begin(author.id(), requesterId, organizationId, this.types.form(requestTypeId),
					this.clock.instant()))
			.id();
	}

	/** Keeps what was answered so far, as it was given, and its files with it. */
	public void tell(long id, CurrentPerson author, Answers answers, List<Long> files) {
		this.files.need(files, author.id());
		locked(id, author).tell(answers, files, this.clock.instant());
	}

	@Transactional(readOnly = true)
	public DraftPage find(long id, CurrentPerson author) {
		return load(id, author).page();
	}

	/** The draft with its row locked, so that two clicks open one ticket. */
	public DraftPage lock(long id, CurrentPerson author) {
		return locked(id, author).page();
	}

	/** Remembers the ticket that came of a draft. */
	public void sent(long id, CurrentPerson author, String ticketNumber) {
		load(id, author).sent(ticketNumber, this.clock.instant());
	}

	/** Something answered it: it leaves the lists, and {@link #resume} brings it back. */
	public void solve(long id, CurrentPerson author) {
		locked(id, author).solve(this.clock.instant());
	}

	public void resume(long id, CurrentPerson author) {
		locked(id, author).resume(this.clock.instant());
	}

	public void discard(long id, CurrentPerson author) {
		this.drafts.delete(load(id, author));
	}

	/** The author's latest unsent drafts, three at most. */
	@Transactional(readOnly = true)
	public List<DraftRow> latestOf(CurrentPerson author) {
		return this.drafts.latestOf(author.id());
	}

	@Scheduled(cron = "0 17 3 * * *")
	void forgetOld() {
		this.drafts.deleteOlderThan(this.clock.instant().minus(KEPT));
	}

	/** Locked, so that nothing is written over a draft that is just being sent. */
	private Draft locked(long id, CurrentPerson author) {
		return this.drafts.lock(id, author.id()).orElseThrow(NotFound::new);
	}

	private Draft load(long id, CurrentPerson author) {
		return this.drafts.findByIdAndAuthorId(id, author.id()).orElseThrow(NotFound::new);
	}

}
