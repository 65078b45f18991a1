package balcao.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** What people are writing. */
interface Drafts extends JpaRepository<Draft, Long> {

	Optional<Draft> findByIdAndAuthorId(long id, long authorId);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select d from Draft d where d.id = :id and d.authorId = :authorId")
	Optional<Draft> lock(long id, long authorId);

	@Query("""
			select new balcao.intake.DraftRow(d.id, d.subject, t.name, d.updatedAt)
			from Draft d join RequestType t on t.id = d.requestTypeId
			where d.authorId = :authorId and d.ticketNumber is null and d.solvedAt is null order by d.updatedAt desc limit 3""")
	List<DraftRow> latestOf(long authorId);

	@Modifying
	@Query("delete from Draft d where d.updatedAt < :before")
	int deleteOlderThan(Instant before);

}
