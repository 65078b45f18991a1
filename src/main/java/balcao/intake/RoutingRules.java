package balcao.intake;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/** The routing rules, to be written. */
interface RoutingRules extends Repository<RoutingRule, Long> {

	RoutingRule saveAndFlush(RoutingRule rule);

	Optional<RoutingRule> findById(long id);

}
