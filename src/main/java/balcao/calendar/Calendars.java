package balcao.calendar;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The calendars, whatever their versions say. */
interface Calendars extends JpaRepository<Calendar, Long> {

	/**
	 * Held until the transaction ends, so that versions are numbered one after another.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Calendar c where c.id = :id")
	Optional<Calendar> findForPublishing(long id);

	@Query("select c from Calendar c where lower(c.name) = lower(:name) and c.archivedAt is null")
	Optional<Calendar> findInUse(String name);

}
