package balcao.sales;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every half minute, on every node, for proposals that have come to their end. */
@Component
class ProposalExpiryRounds {

	private static final Logger logger = LoggerFactory.getLogger(ProposalExpiryRounds.class);

	private final ProposalExpiry expiry;

	ProposalExpiryRounds(ProposalExpiry expiry) {
		this.expiry = expiry;
	}

	@Scheduled(fixedDelayString = "${balcao.sales.expiry-pause:30s}",
			initialDelayString = "${balcao.sales.expiry-pause:30s}")
	void pass() {
		for (long id : this.expiry.due()) {
			try {
				this.expiry.settle(id);
			}
			catch (PessimisticLockingFailureException ex) {
				logger.debug("Somebody works with the ticket of proposal version {}; the next round will see", id);
			}
		}
	}

}
