package balcao.ticket;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** The tickets; every way to one of them names who asks. */
interface Tickets extends Repository<Ticket, Long> {

	Ticket save(Ticket ticket);

	void flush();

	/**
	 * For a client: own, in copy, or the organization's where the person sees those,
	 * unless confidential.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("""
			select t from Ticket t where t.number = :number and t.organizationId = :organizationId
			and (t.requesterId = :personId or (:sees = true and t.confidential = false) or exists (select 1 from TicketCopy c
				where c.id.ticketId = t.id and c.id.personId = :personId))""")
	Optional<Ticket> lockForClient(String number, long personId, @Nullable Long organizationId, boolean sees);

	/**
	 * For the team: of one's own teams, assigned to oneself, an emergency that one took
	 * the call of, or all for leaders and admins.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("""
			select t from Ticket t where t.number = :number and (:everything = true or t.assigneeId = :personId
			or t.teamId in (select m.id.teamId from TeamMember m where m.id.personId = :personId)
			or (t.openedById = :personId and t.kind = balcao.ticket.TicketKind.PROTOCOL)
			or t.id in (select s.subjectId from ApprovalStep s where :personId member of s.personIds
				or s.teamId in (select m.id.teamId from TeamMember m where m.id.personId = :personId)))""")
	Optional<Ticket> lockForTeam(String number, long personId, boolean everything);

	/**
	 * The ticket of these teams that nobody has and that is due first, passing over those
	 * that somebody else is taking right now.
	 */
	@Query(value = """
			select t.* from ticket t where t.team_id in (:teamIds) and t.assignee_id is null
			and t.status not in ('DENIED', 'RESOLVED', 'CLOSED', 'CANCELLED')
			and t.status not in ('WAITING_CLIENT', 'PROPOSAL_SENT')
			order by coalesce(t.due_at, cast('infinity' as timestamptz)), t.id
			limit 1 for update skip locked""", nativeQuery = true)
	Optional<Ticket> lockNext(Collection<Long> teamIds);

	/** Whatever ticket, for whoever takes back what they did to it. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select t from Ticket t where t.number = :number")
	Optional<Ticket> lockGiven(String number);

	/**
	 * Resolved tickets that silence has something to do with now, without those that were
	 * tried.
	 */
	@Query(value = """
			select t.id from ticket t where t.closing_watch_at <= :now and t.id <> all(:without)
			order by t.closing_watch_at, t.id limit :most""", nativeQuery = true)
	List<Long> silent(Instant now, int most, Long[] without);

	/** One of them, unless it is no longer due or somebody works with it right now. */
	@Query(value = "select t.* from ticket t where t.id = :id and t.closing_watch_at <= :now for update skip locked",
			nativeQuery = true)
	Optional<Ticket> lockSilent(long id, Instant now);

	/** Whatever ticket, for what the system does by itself. */
	@Query("select t from Ticket t where t.id = :id")
	Optional<Ticket> find(long id);

	/**
	 * The same, to be changed; fails where somebody works with it right now, since who
	 * asks holds clocks that the other may wait for.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "0"))
	@Query("select t from Ticket t where t.id = :id")
	Optional<Ticket> lockAtOnce(long id);

	@Query(value = """
			insert into ticket_number (year, last) values (:year, 1)
			on conflict (year) do update set last = ticket_number.last + 1 returning last""", nativeQuery = true)
	int nextInYear(int year);

}
