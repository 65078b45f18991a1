package balcao.sales;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The versions of proposals; whoever locks one has the ticket already. */
interface ProposalVersions extends Repository<ProposalVersion, Long> {

	ProposalVersion saveAndFlush(ProposalVersion version);

	void delete(ProposalVersion version);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select v from ProposalVersion v join fetch v.proposal where v.id = :id and v.ticketId = :ticketId")
	Optional<ProposalVersion> lock(long id, long ticketId);

	/** The one of a ticket that waits for the client. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("""
			select v from ProposalVersion v join fetch v.proposal where v.ticketId = :ticketId
			and v.state = balcao.sales.ProposalState.SENT""")
	Optional<ProposalVersion> lockOpen(long ticketId);

	@Query("""
			select v from ProposalVersion v join fetch v.proposal where v.proposal.id = :proposalId
			and v.state = balcao.sales.ProposalState.DRAFT""")
	Optional<ProposalVersion> draft(long proposalId);

	@Query("select max(v.number) from ProposalVersion v where v.proposal.id = :proposalId")
	int lastNumber(long proposalId);

	@Query(value = """
			select id from sales_proposal_version where state = 'SENT' and (expires_at <= :now or next_reminder_at <= :now)
			order by id limit :limit""",
			nativeQuery = true)
	List<Long> due(Instant now, int limit);

	/** One of them, unless it was decided or another node is at it right now. */
	@Query(value = """
			select * from sales_proposal_version where id = :id and state = 'SENT'
			and (expires_at <= :now or next_reminder_at <= :now) for update skip locked""", nativeQuery = true)
	Optional<ProposalVersion> lockDue(long id, Instant now);

}
