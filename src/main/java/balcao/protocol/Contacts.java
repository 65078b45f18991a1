package balcao.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The contacts. */
interface Contacts extends Repository<Contact, Long> {

	Contact save(Contact contact);

	Optional<Contact> findByNumber(String number);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Contact c where c.number = :number")
	Optional<Contact> lock(String number);

	/** The last one of an agent that is still running. */
	Optional<Contact> findFirstByAgentIdAndStateOrderByIdDesc(long agentId, ContactState state);

	/** Those whose page gave no sign, passing over those that somebody works with. */
	@Query(value = """
			select c.* from protocol_contact c where c.state = 'RUNNING' and c.heard_at < :before
			order by c.heard_at, c.id limit :most for update skip locked""", nativeQuery = true)
	List<Contact> lockSilent(Instant before, int most);

	/**
	 * Those that were cut before anything was known of them, passing over those that
	 * somebody works with or is about to call.
	 */
	@Query(value = """
			select c.* from protocol_contact c where c.state = 'INTERRUPTED' and c.interrupted_at < :before and c.caller_id is null
			and c.requester_id is null and c.organization_id is null and c.product_id is null and c.module_id is null
			and c.situation_id is null and c.impact_id is null and c.caller_name is null and c.phone is null
			and c.summary = '' and c.told = '' order by c.call_at, c.id limit :most for update skip locked""",
			nativeQuery = true)
	List<Contact> lockBlank(Instant before, int most);

}
