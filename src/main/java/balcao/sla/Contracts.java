package balcao.sla;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The contracts of all clients. */
interface Contracts extends JpaRepository<Contract, Long> {

	/** Those that could hold, on whatever day. */
	@Query("""
			select c from Contract c where (c.organizationId is null or c.organizationId = :organizationId)
			and (c.productId is null or c.productId = :productId)""")
	List<Contract> candidates(long organizationId, @Nullable Long productId);

}
