package balcao.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.catalog.CatalogService;
import balcao.catalog.Subject;
import balcao.organization.PersonChoice;
import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.LiveHints;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.ZoneRules;
import balcao.ticket.FamilyMember;
import balcao.ticket.TicketFamily;
import balcao.ticket.TicketReading;

/**
 * Opens incidents, says which protocols belong to them and who leads them. Whoever may
 * not see an incident or a protocol finds neither.
 */
@Service
@Transactional
public class IncidentService {

	private final Incidents incidents;

	private final IncidentRows rows;

	private final Spikes spikes;

	private final TicketFamily family;

	private final TicketReading tickets;

	private final TeamService teams;

	private final CatalogService catalog;

	private final LiveHints hints;

	private final ZoneRules zone;

	private final Clock clock;

	IncidentService(Incidents incidents, IncidentRows rows, Spikes spikes, TicketFamily family, TicketReading tickets,
			TeamService teams, CatalogService catalog, LiveHints hints, ZoneRules zone, Clock clock) {
		this.incidents = incidents;
		this.rows = rows;
		this.spikes = spikes;
		this.family = family;
		this.tickets = tickets;
		this.teams = teams;
		this.catalog = catalog;
		this.hints = hints;
		this.zone = zone;
		this.clock = clock;
	}

	/**
	 * Opens one without any protocol yet; refuses a team whose queue the actor does not
	 * work.
	 */
	public long open(IncidentTerms terms, CurrentPerson actor) {
		requireTeam(actor);
		if (this.teams.queuesOf(actor).stream().noneMatch((team) -> team.id() == terms.teamId())) {
			throw new Refused("incident.refused.team");
		}
		this.catalog.check(new Subject(terms.productId(), terms.moduleId(), null, null));
		Instant now = this.clock.instant();
		return open(terms, now, actor, now).id();
	}

	private Incident open(IncidentTerms terms, Instant beganAt, CurrentPerson actor, Instant now) {
		Incident incident = this.incidents
			.saveAndFlush(Incident.open(this.rows.nextNumber(this.zone.yearOf(now)), terms, beganAt, actor, now));
		this.rows.happened(incident.id(), IncidentEventKind.OPENED, incident.number(), actor, now);
		return incident;
	}

	/**
	 * Takes a spike for what it looks like: an incident with those of its protocols that
	 * the actor may see and that go on. Refuses a spike that was decided about, and one
	 * that nothing is left of; of two that accept at once one does.
	 */
	public long accept(long spikeId, String subject, CurrentPerson actor) {
		SpikeProposal spike = proposal(spikeId, actor);
		List<String> numbers = this.rows.ofSpike(spikeId, actor).stream().map(JoiningTicket::number).toList();
		if (numbers.isEmpty()) {
			throw new Refused("incident.refused.nothingLeft");
		}
		Instant now = this.clock.instant();
		// tickets before spikes, as whoever opens or completes one has them
		List<FamilyMember> members = members(numbers, actor);
		Instant began = members.stream().map(FamilyMember::openedAt).min(Instant::compareTo).orElse(now);
		Incident incident = open(new IncidentTerms(subject, spike.productId(), spike.moduleId(), spike.teamId()), began,
				actor, now);
		if (!this.spikes.decide(spikeId, "ACCEPTED", incident.id(), null, true, actor, now)) {
			throw new Refused("incident.refused.decided");
		}
		members.forEach((member) -> join(incident, member, actor, now));
		changed(incident);
		return incident.id();
	}

	/** Says that a spike is none; the next one may be noticed once it was quiet. */
	public void dismiss(long spikeId, String reason, CurrentPerson actor) {
		SpikeProposal spike = proposal(spikeId, actor);
		if (!this.spikes.decide(spikeId, "DISMISSED", null, reason, false, actor, this.clock.instant())) {
			throw new Refused("incident.refused.decided");
		}
		this.hints.changed("queue:" + spike.teamId());
	}

	private SpikeProposal proposal(long spikeId, CurrentPerson actor) {
		requireTeam(actor);
		SpikeProposal spike = this.spikes.find(spikeId, actor).orElseThrow(NotFound::new);
		if (!spike.isOpen()) {
			throw new Refused("incident.refused.decided");
		}
		return spike;
	}

	/** Puts protocols under it, all or none; refuses one that belongs to another. */
	public void add(long id, Collection<String> typed, CurrentPerson actor) {
		requireSeen(id, actor);
		List<String> numbers = new ArrayList<>();
		typed.forEach((one) -> numbers.add(this.tickets.numbered(one, actor).orElseGet(() -> digits(one))));
		List<FamilyMember> members = members(numbers, actor);
		Incident incident = lock(id, actor);
		incident.requireOpen();
		Instant now = this.clock.instant();
		members.forEach((member) -> join(incident, member, actor, now));
		changed(incident);
	}

	/** Always in the same order. */
	private List<FamilyMember> members(Collection<String> numbers, CurrentPerson actor) {
		return new TreeSet<>(numbers).stream().map((number) -> member(number, actor)).toList();
	}

	/** Named by hand, so that one that is missing or not the actor's is refused alike. */
	private FamilyMember member(String number, CurrentPerson actor) {
		try {
			return this.family.member(number, actor);
		}
		catch (NotFound missing) {
			throw new Refused("incident.refused.noSuchTicket", number);
		}
	}

	/** Numbers of protocols are digits, dictated and typed in groups. */
	private static String digits(String typed) {
		return typed.replaceAll("[^0-9]", "");
	}

	private void join(Incident incident, FamilyMember member, CurrentPerson actor, Instant now) {
		if (!this.rows.join(incident.id(), member, actor, now)) {
			throw new Refused("incident.refused.joined", member.number());
		}
		this.family.joined(member, incident.number(), actor);
		this.rows.happened(incident.id(), IncidentEventKind.JOINED, member.number(), actor, now);
	}

	/** Takes a protocol out of it. */
	public void remove(long id, String number, CurrentPerson actor) {
		requireSeen(id, actor);
		FamilyMember member = this.family.member(number, actor);
		Incident incident = lock(id, actor);
		Instant now = this.clock.instant();
		if (!this.rows.leave(id, member.id(), now)) {
			throw new NotFound();
		}
		this.family.left(member, incident.number(), actor);
		this.rows.happened(id, IncidentEventKind.LEFT, member.number(), actor, now);
		changed(incident);
	}

	/** Gives it to a member of its team, or to nobody. */
	public void lead(long id, @Nullable Long personId, CurrentPerson actor) {
		Incident incident = lock(id, actor);
		String name = null;
		if (personId != null) {
			name = this.teams.membersOf(incident.teamId())
				.stream()
				.filter((member) -> member.id() == personId)
				.map(PersonChoice::name)
				.findFirst()
				.orElseThrow(() -> new Refused("incident.refused.lead"));
		}
		incident.lead(personId);
		this.rows.happened(id, IncidentEventKind.LED, name, actor, this.clock.instant());
		changed(incident);
	}

	/** Says how far it is; what is resolved can be taken up again so. */
	public void move(long id, IncidentState state, CurrentPerson actor) {
		Incident incident = lock(id, actor);
		Instant now = this.clock.instant();
		incident.move(state, now);
		this.rows.happened(id, IncidentEventKind.MOVED, state.name(), actor, now);
		changed(incident);
	}

	private Incident lock(long id, CurrentPerson actor) {
		requireTeam(actor);
		return this.incidents.lock(id, actor.id(), actor.seesEveryTeam()).orElseThrow(NotFound::new);
	}

	private void requireSeen(long id, CurrentPerson actor) {
		requireTeam(actor);
		if (this.rows.head(id, actor).isEmpty()) {
			throw new NotFound();
		}
	}

	private static void requireTeam(CurrentPerson actor) {
		if (!actor.isTeam()) {
			throw new NotFound();
		}
	}

	private void changed(Incident incident) {
		this.hints.changed("incident:" + incident.id());
		this.hints.changed("queue:" + incident.teamId());
	}

}
