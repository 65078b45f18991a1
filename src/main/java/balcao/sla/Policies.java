package balcao.sla;

import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The policies, whatever their versions say. */
interface Policies extends JpaRepository<Policy, Long> {

	/**
	 * Held until the transaction ends, so that versions are numbered one after another.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from Policy p where p.id = :id")
	Optional<Policy> hold(long id);

	@Query("select p from Policy p where lower(p.name) = lower(:name) and p.archivedAt is null")
	Optional<Policy> findInUse(String name);

}
