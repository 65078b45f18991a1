package balcao.ticket;

import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The messages of tickets. */
interface Messages extends Repository<Message, Long> {

	Message save(Message message);

	/** The first message of a ticket, which is its description. */
	@Query("select min(m.id) from Message m where m.ticketId = :ticketId")
	long description(long ticketId);

	/** The newest public message that somebody else wrote. */
	@Query("""
			select max(m.id) from Message m where m.ticketId = :ticketId and m.authorId <> :readerId
			and m.visibility = balcao.ticket.Visibility.PUBLIC""")
	@Nullable Long newestForReader(long ticketId, long readerId);

	/** How many others wrote after one; notes only for who may read them. */
	@Query("""
			select count(m) from Message m where m.ticketId = :ticketId and m.id > :seen and m.authorId <> :readerId
			and (:notes = true or m.visibility = balcao.ticket.Visibility.PUBLIC)""")
	long newer(long ticketId, long seen, long readerId, boolean notes);

}
