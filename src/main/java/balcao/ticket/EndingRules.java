package balcao.ticket;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rules about endings. */
interface EndingRules extends Repository<EndingRule, Long> {

	EndingRule saveAndFlush(EndingRule rule);

	void delete(EndingRule rule);

	Optional<EndingRule> findById(long id);

	List<EndingRule> findAll();

	@Query("select r from EndingRule r where r.scope = balcao.ticket.EndingScope.COMPANY")
	Optional<EndingRule> company();

	/** Those that a ticket falls under. */
	@Query("""
			select r from EndingRule r where r.scope = balcao.ticket.EndingScope.COMPANY
			or (r.scope = balcao.ticket.EndingScope.REQUEST_TYPE and r.scopeId = :requestTypeId)
			or (r.scope = balcao.ticket.EndingScope.ORGANIZATION and r.scopeId = :organizationId)
			or (r.scope = balcao.ticket.EndingScope.CONTRACT and r.scopeId = :contractId)""")
	List<EndingRule> over(long requestTypeId, long organizationId, @Nullable Long contractId);

}
