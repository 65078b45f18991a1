package balcao.ticket;

import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The messages of tickets. */
interface Messages extends Repository<Message, Long> {

	Message save(Message message);

	/** The newest public message that somebody else wrote. */
	@Query("""
			select max(m.id) from Message m where m.ticketId = :ticketId and m.authorId <> :readerId
			and m.visibility = balcao.ticket.Visibility.PUBLIC""")
	@Nullable Long newestForReader(long ticketId, long readerId);

}
