package balcao.incident;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;

/**
 * Tells each client of an incident in their own protocol, each in a transaction of its
 * own: one that cannot be told stays as it is and says why, and is told once whatever
 * happens. A few are told while one waits, more by workers on any node.
 */
@Service
public class IncidentTelling {

	/** As many are told while one waits. */
	static final int AT_ONCE = 50;

	private static final int BATCH = 100;

	private static final Logger LOG = LoggerFactory.getLogger(IncidentTelling.class);

	private final IncidentWriting writing;

	private final IncidentReading reading;

	IncidentTelling(IncidentWriting writing, IncidentReading reading) {
		this.writing = writing;
		this.reading = reading;
	}

	/**
	 * Writes an update and tells it. Refuses words that name another client, a solution
	 * that concludes nothing, and an incident that is over or that nobody belongs to.
	 */
	public IncidentUpdate tell(long id, UpdateTerms terms, CurrentPerson actor) {
		IncidentWriting.Written written = this.writing.write(id, terms, actor);
		if (written.all() <= AT_ONCE) {
			work(this.reading.waiting(written.id(), AT_ONCE));
		}
		return this.reading.update(id, written.id(), actor);
	}

	/** Tries those again that could not be told, in the actor's name. */
	public IncidentUpdate tellAgain(long id, long updateId, CurrentPerson actor) {
		if (this.writing.again(id, updateId, actor) <= AT_ONCE) {
			work(this.reading.waiting(updateId, AT_ONCE));
		}
		return this.reading.update(id, updateId, actor);
	}

	@Scheduled(fixedDelayString = "${balcao.incident.telling-pause:3s}",
			initialDelayString = "${balcao.incident.telling-pause:3s}")
	void pass() {
		work(this.reading.waiting(null, BATCH));
	}

	private void work(List<IncidentRows.Telling> tellings) {
		tellings.forEach(this::tell);
	}

	private void tell(IncidentRows.Telling telling) {
		try {
			this.writing.tell(telling);
		}
		catch (Refused refused) {
			this.writing.refuse(telling, refused.messageKey());
		}
		catch (NotFound missing) {
			this.writing.refuse(telling, "incident.refused.notYours");
		}
		catch (RuntimeException ex) {
			LOG.warn("Update {} could not be told in ticket {}", telling.updateId(), telling.ticketId(), ex);
			this.writing.refuse(telling, "incident.refused.failed");
		}
	}

}
