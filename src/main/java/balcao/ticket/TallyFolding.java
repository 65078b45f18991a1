package balcao.ticket;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the tally of queues short, on every node, and recounts it once a day.
 */
@Component
class TallyFolding {

	private static final Logger log = LoggerFactory.getLogger(TallyFolding.class);

	private final TicketTallies tallies;

	TallyFolding(TicketTallies tallies) {
		this.tallies = tallies;
	}

	@Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT15S")
	void fold() {
		this.tallies.fold();
	}

	@Scheduled(initialDelayString = "PT1H", fixedDelayString = "P1D")
	void recount() {
		int drift = this.tallies.drift();
		if (drift > 0) {
			log.error("The tally of queues differs from a recount in {} places, see ticket_tally_drift", drift);
		}
	}

}
