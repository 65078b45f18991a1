package balcao.sales;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who said yes to what. */
interface Acceptances extends Repository<Acceptance, Long> {

	Acceptance saveAndFlush(Acceptance acceptance);

	@Query("select a from Acceptance a where a.versionId = :versionId order by a.id")
	List<Acceptance> of(long versionId);

}
