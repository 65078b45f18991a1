package balcao.sla;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The contracts of all clients. */
interface Contracts extends JpaRepository<Contract, Long> {

	/** Those that could hold, on whatever day. */
	@Query("""
			select c from Contract c where (c.organizationId is null or c.organizationId = :organizationId)
			and (c.productId is null or c.productId = :productId)""")
	List<Contract> candidates(long organizationId, @Nullable Long productId);

	/** Those of a policy that hold on a day or later. */
	@Query("""
			select c from Contract c where c.policyId = :policyId and (c.validUntil is null or c.validUntil >= :day)
			order by c.validFrom, c.id""")
	List<Contract> using(long policyId, LocalDate day, Limit limit);

	/** Everybody's that hold on a day or later, the earliest first. */
	@Query("""
			select c from Contract c where c.organizationId is null and c.productId is null
			and (c.validUntil is null or c.validUntil >= :day) order by c.validFrom""")
	List<Contract> ofEverybody(LocalDate day);

	/** Those for the same client and product. */
	@Query("""
			select c from Contract c where c.organizationId is not distinct from :organizationId
			and c.productId is not distinct from :productId order by c.validFrom""")
	List<Contract> ofSame(@Nullable Long organizationId, @Nullable Long productId);

}
