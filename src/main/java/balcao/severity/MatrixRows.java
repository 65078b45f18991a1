package balcao.severity;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The rows of the severity matrix. */
interface MatrixRows extends JpaRepository<MatrixRow, Long> {

	@Query("""
			select r from MatrixRow r where r.versionId = :versionId and r.archivedAt is null
			and (r.productId is null or r.productId = :productId) and (r.moduleId is null or r.moduleId = :moduleId)
			and (r.situationId is null or r.situationId = :situationId)
			and (r.impactId is null or r.impactId = :impactId)""")
	List<MatrixRow> matching(long versionId, @Nullable Long productId, @Nullable Long moduleId,
			@Nullable Long situationId, @Nullable Long impactId);

	@Query("select r from MatrixRow r where r.versionId = :versionId and r.archivedAt is null")
	List<MatrixRow> inUse(long versionId);

	@Query("""
			select distinct r.impactId from MatrixRow r where r.versionId = :versionId
			and r.archivedAt is null and r.impactId is not null
			and (r.productId is null or r.productId = :productId)""")
	List<Long> impactsOf(long versionId, long productId);

	@Query("""
			select distinct r.impactId from MatrixRow r where r.versionId = :versionId
			and r.archivedAt is null and r.impactId is not null
			and (r.productId is null or r.productId = :productId) and (r.moduleId is null or r.moduleId = :moduleId)""")
	List<Long> impactsOf(long versionId, long productId, long moduleId);

}
