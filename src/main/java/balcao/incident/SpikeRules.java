package balcao.incident;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** From when on requests are a spike. */
interface SpikeRules extends Repository<SpikeRule, Long> {

	SpikeRule saveAndFlush(SpikeRule rule);

	void delete(SpikeRule rule);

	List<SpikeRule> findAll();

	Optional<SpikeRule> findById(long id);

	@Query("select r from SpikeRule r where r.productId is null")
	Optional<SpikeRule> general();

}
