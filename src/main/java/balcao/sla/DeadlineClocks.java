package balcao.sla;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The clocks of all subjects. */
interface DeadlineClocks extends JpaRepository<DeadlineClock, Long> {

	@Query("select distinct c from DeadlineClock c left join fetch c.pauses where c.subjectId = :subjectId order by c.id")
	List<DeadlineClock> ofSubject(long subjectId);

	@Query("""
			select distinct c from DeadlineClock c left join fetch c.pauses where c.subjectId in :subjectIds
			and c.state = balcao.sla.ClockState.RUNNING order by c.dueAt desc, c.durationSeconds desc""")
	List<DeadlineClock> runningOf(Collection<Long> subjectIds);

	/**
	 * Takes the clocks of a subject before an act, so that neither the act nor the watch
	 * overwrites what the other wrote.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from DeadlineClock c where c.subjectId = :subjectId order by c.id")
	List<DeadlineClock> lockOfSubject(long subjectId);

	/**
	 * What the watch has to look at, passing over what another node looks at right now.
	 */
	@Query(value = """
			select * from sla_clock where watch_at <= :now order by watch_at limit :limit
			for update skip locked""", nativeQuery = true)
	List<DeadlineClock> lockDue(Instant now, int limit);

	/** One of them, unless it is no longer due or another node looks at it right now. */
	@Query(value = "select * from sla_clock where id = :id and watch_at <= :now for update skip locked",
			nativeQuery = true)
	List<DeadlineClock> lockOneDue(long id, Instant now);

	@Query(value = "select id from sla_clock where watch_at <= :now order by watch_at limit :limit", nativeQuery = true)
	List<Long> due(Instant now, int limit);

}
