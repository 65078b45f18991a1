package balcao.protocol;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/** The one row of rules. */
interface Rules extends Repository<ProtocolRules, Short> {

	Optional<ProtocolRules> findById(short id);

}
