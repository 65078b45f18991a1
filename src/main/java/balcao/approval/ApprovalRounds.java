package balcao.approval;

import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rounds of approval. */
interface ApprovalRounds extends Repository<ApprovalRound, Long> {

	ApprovalRound save(ApprovalRound round);

	ApprovalRound saveAndFlush(ApprovalRound round);

	@Query("select r from ApprovalRound r where r.subjectId = :subjectId order by r.number desc limit 1")
	Optional<ApprovalRound> latestOf(long subjectId);

}
