package balcao.sla;

import org.springframework.data.jpa.repository.JpaRepository;

/** What was agreed for each subject. */
interface Agreements extends JpaRepository<Agreement, Long> {

	boolean existsByContractId(long contractId);

}
