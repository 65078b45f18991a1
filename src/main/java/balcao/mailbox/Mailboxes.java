package balcao.mailbox;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where mail is fetched from. */
interface Mailboxes extends Repository<Mailbox, Long> {

	Mailbox saveAndFlush(Mailbox mailbox);

	Optional<Mailbox> findById(long id);

	@Query("select m from Mailbox m order by case when m.archivedAt is null then 0 else 1 end, lower(m.name)")
	List<Mailbox> everything();

	@Query("select m from Mailbox m where m.archivedAt is null order by m.id")
	List<Mailbox> inUse();

}
