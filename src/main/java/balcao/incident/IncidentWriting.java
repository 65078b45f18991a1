package balcao.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.platform.LiveHints;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.StoredFile;
import balcao.ticket.AfterReply;
import balcao.ticket.FamilyMember;
import balcao.ticket.TicketFamily;
import balcao.ticket.Told;

/** The steps of an update, each a transaction of its own. */
@Service
@Transactional
class IncidentWriting {

	private final Incidents incidents;

	private final IncidentRows rows;

	private final TicketFamily family;

	private final FileStore files;

	private final PersonService people;

	private final LiveHints hints;

	private final Clock clock;

	IncidentWriting(Incidents incidents, IncidentRows rows, TicketFamily family, FileStore files, PersonService people,
			LiveHints hints, Clock clock) {
		this.incidents = incidents;
		this.rows = rows;
		this.family = family;
		this.files = files;
		this.people = people;
		this.hints = hints;
		this.clock = clock;
	}

	/** Answers the update's id, and how many are to be told. */
	Written write(long id, UpdateTerms terms, CurrentPerson actor) {
		if (!actor.isTeam()) {
			throw new NotFound();
		}
		Incident incident = this.incidents.lock(id, actor.id(), actor.seesEveryTeam()).orElseThrow(NotFound::new);
		incident.requireOpen();
		List<FamilyMember> members = this.rows.members(id);
		if (members.isEmpty()) {
			throw new Refused("incident.refused.nobody");
		}
		List<String> names = this.files.pending(terms.files(), actor.id()).stream().map(StoredFile::name).toList();
		this.family.check(members, terms.text(), names, terms.meaning() == UpdateMeaning.SOLUTION);
		Instant now = this.clock.instant();
		long update = this.rows.write(id, terms.text(), terms.meaning(), actor, now);
		this.rows.attach(update, this.files.claim(terms.files(), actor.id()).stream().map(StoredFile::id).toList());
		if (terms.state() != null && terms.state() != incident.state()) {
			incident.move(terms.state(), now);
			this.rows.happened(id, IncidentEventKind.MOVED, terms.state().name(), actor, now);
		}
		int all = this.rows.address(update, id, actor);
		this.hints.changed("incident:" + id);
		return new Written(update, all);
	}

	/** Refuses when all were told. */
	int again(long id, long updateId, CurrentPerson actor) {
		if (!actor.isTeam()) {
			throw new NotFound();
		}
		if (this.incidents.lock(id, actor.id(), actor.seesEveryTeam()).isEmpty()
				|| this.rows.updates(id, updateId, actor).isEmpty()) {
			throw new NotFound();
		}
		int again = this.rows.addressAgain(updateId, actor);
		if (again == 0) {
			throw new Refused("incident.refused.allTold");
		}
		return again;
	}

	/** Tells one protocol, unless that is done or being done. */
	void tell(IncidentRows.Telling telling) {
		Optional<IncidentRows.Task> taken = this.rows.take(telling);
		if (taken.isEmpty()) {
			return;
		}
		IncidentRows.Task task = taken.get();
		CurrentPerson actor = this.people.find(task.byId());
		Set<Told> told = EnumSet.of(Told.UPDATE);
		if (task.meaning() == UpdateMeaning.WORKAROUND) {
			told.add(Told.WORKAROUND);
		}
		this.family.tellOne(task.number(), task.text(), task.files(),
				(task.meaning() == UpdateMeaning.SOLUTION) ? AfterReply.RESOLVE : AfterReply.KEEP, told, actor);
		this.rows.settle(telling, TellingOutcome.TOLD, null, this.clock.instant());
	}

	/** It cannot be told there, for a reason that the team reads. */
	void refuse(IncidentRows.Telling telling, String reason) {
		this.rows.settle(telling, TellingOutcome.REFUSED, reason, this.clock.instant());
	}

	/** An update that was written. */
	record Written(long id, int all) {

	}

}
