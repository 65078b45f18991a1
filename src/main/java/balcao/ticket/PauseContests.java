package balcao.ticket;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What clients contested. */
interface PauseContests extends Repository<PauseContest, Long> {

	PauseContest save(PauseContest contest);

	Optional<PauseContest> findByIdAndTicketId(long id, long ticketId);

	/** Whether somebody waits for an answer about the pause that began then. */
	@Query("""
			select count(c) > 0 from PauseContest c
			where c.ticketId = :ticketId and c.pauseFrom = :from and c.decidedAt is null""")
	boolean waits(long ticketId, Instant from);

}
