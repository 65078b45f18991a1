package balcao.decree;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import balcao.ticket.TicketErasure;

/**
 * Forgets what is past its term where somebody lets it: a batch an hour, each ticket in a
 * transaction of its own that asks again whether it may, and every run written down.
 */
@Component
class RetentionWork {

	private static final Logger logger = LoggerFactory.getLogger(RetentionWork.class);

	private final Retentions retentions;

	private final DecreeProfile profile;

	private final TicketErasure erasure;

	private final TransactionTemplate transactions;

	private final Clock clock;

	RetentionWork(Retentions retentions, DecreeProfile profile, TicketErasure erasure, TransactionTemplate transactions,
			Clock clock) {
		this.retentions = retentions;
		this.profile = profile;
		this.erasure = erasure;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT1H")
	void pass() {
		Instant now = this.clock.instant();
		RuleTerms rule = this.profile.terms(DecreeRule.RETENTION);
		RetentionTerms terms = this.retentions.terms();
		if (!rule.active() || !terms.erasing()) {
			return;
		}
		List<Long> past = this.retentions.next(rule, terms.batch(), now);
		if (past.isEmpty()) {
			return;
		}
		long run = this.retentions.begin(false, null, past.size(), this.retentions.count(rule, true, now), now);
		int erased = 0;
		for (long ticket : past) {
			erased += forget(run, ticket, now) ? 1 : 0;
		}
		this.retentions.end(run, erased, past.size() - erased);
		logger.info("Retention run {} has forgotten {} of {} tickets past their term", run, erased, past.size());
	}

	/** Whether this node did: what another one has, or somebody works with, is left. */
	private boolean forget(long run, long ticket, Instant now) {
		try {
			return Boolean.TRUE.equals(this.transactions.execute((transaction) -> {
				RuleTerms rule = this.profile.terms(DecreeRule.RETENTION);
				if (!rule.active() || !this.retentions.lock()) {
					return false;
				}
				this.erasure.erase(ticket, now);
				if (!this.retentions.isPast(ticket, rule, now)) {
					transaction.setRollbackOnly();
					return false;
				}
				this.retentions.erased(run, ticket, now);
				return true;
			}));
		}
		catch (PessimisticLockingFailureException ex) {
			logger.debug("Somebody works with ticket {}; it is left for another run", ticket);
			return false;
		}
		catch (RuntimeException ex) {
			logger.warn("Ticket {} could not be forgotten", ticket, ex);
			return false;
		}
	}

}
