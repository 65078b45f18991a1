package balcao.chat;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The conversations; every way to one of them for people names who asks. */
interface Conversations extends Repository<Conversation, Long> {

	Conversation saveAndFlush(Conversation conversation);

	/** A client's own, as {@link ChatRows#FOR_CLIENT} says. */
	@Query(nativeQuery = true, value = "select c.* from chat_conversation c where c.id = :id and " + ChatRows.FOR_CLIENT
			+ " for update of c")
	Optional<Conversation> lockForClient(long id, long person, long organization, boolean sees);

	/** For the team, as {@link ChatRows#FOR_TEAM} says. */
	@Query(nativeQuery = true, value = "select c.* from chat_conversation c where c.id = :id and " + ChatRows.FOR_TEAM
			+ " for update of c")
	Optional<Conversation> lockForTeam(long id, long person, boolean everything);

	/** The one that a client has open with whom they ask for, 0 for anybody. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("""
			select c from Conversation c where c.clientId = :clientId and coalesce(c.askedId, 0) = :askedId
			and c.kind = balcao.chat.ChatKind.MANAGER and c.state <> balcao.chat.ChatState.ENDED""")
	Optional<Conversation> lockOpen(long clientId, long askedId);

	/** Any of them; whoever asks has decided that this is right. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Conversation c where c.id = :id")
	Optional<Conversation> lock(long id);

	/**
	 * The one whose draft has just become a ticket; by way of the entities, so that what
	 * they have yet to write is written first.
	 */
	@Query(nativeQuery = true, value = """
			select x.conversation_id from intake_draft d join chat_draft x on x.draft_id = d.id
			where d.ticket_number = :number""")
	Optional<Long> becoming(String number);

	/**
	 * The team that has a ticket; by way of the entities, as above.
	 */
	@Query(nativeQuery = true, value = "select t.team_id from ticket t where t.id = :ticketId")
	long teamOf(long ticketId);

	/** The one in which a protocol is talked about. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Conversation c where c.ticketId = :ticketId and c.kind = balcao.chat.ChatKind.EMERGENCY")
	Optional<Conversation> lockOfProtocol(long ticketId);

}
