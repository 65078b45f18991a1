package balcao.intake;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The request types. */
interface RequestTypes extends JpaRepository<RequestType, Long> {

	@Query("select t from RequestType t where t.archivedAt is null and t.emergency = false order by t.position, t.id")
	List<RequestType> inUse();

	@Query("select t from RequestType t where t.emergency = false order by case when t.archivedAt is null then 0 else 1 end, t.position, t.id")
	List<RequestType> everything();

	@Query("select t from RequestType t where t.emergency = true")
	RequestType emergency();

	@Query("select t from RequestType t where t.code = :code and t.emergency = false")
	Optional<RequestType> findByCode(String code);

}
