package balcao.severity;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The editions of the matrix. */
interface MatrixVersions extends JpaRepository<MatrixVersion, Long> {

	@Query("""
			select v from MatrixVersion v where v.validFrom <= :at
			order by v.validFrom desc, v.number desc limit 1""")
	Optional<MatrixVersion> inForce(Instant at);

}
