package balcao.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The routing rules. */
interface RoutingRules extends JpaRepository<RoutingRule, Long> {

	@Query("""
			select r from RoutingRule r where (r.requestTypeId is null or r.requestTypeId = :requestTypeId)
			and (r.productId is null or r.productId = :productId) and (r.moduleId is null or r.moduleId = :moduleId)""")
	List<RoutingRule> matching(@Nullable Long requestTypeId, @Nullable Long productId, @Nullable Long moduleId);

}
