package balcao.mail;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Knows that what happens in a transaction came by a mail, so that its sender is told of
 * it once a day at most, and a machine never.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MailArrivals {

	/**
	 * Says so for the rest of the transaction.
	 * @param personId who sent it
	 * @param messageId of the mail; null where it has none
	 * @param answerable whether its sender may be answered by a machine
	 */
	public void cameByMail(long personId, @Nullable String messageId, boolean answerable) {
		if (TransactionSynchronizationManager.hasResource(MailArrivals.class)) {
			TransactionSynchronizationManager.unbindResource(MailArrivals.class);
		}
		else {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCompletion(int status) {
					TransactionSynchronizationManager.unbindResourceIfPossible(MailArrivals.class);
				}
			});
		}
		TransactionSynchronizationManager.bindResource(MailArrivals.class,
				new Arrival(personId, messageId, answerable));
	}

	/** What was said of this transaction and somebody; null where nothing was. */
	static @Nullable Arrival of(long personId) {
		return (TransactionSynchronizationManager.getResource(MailArrivals.class) instanceof Arrival arrival
				&& arrival.personId() == personId) ? arrival : null;
	}

	/** A mail that caused what happens. */
	record Arrival(long personId, @Nullable String messageId, boolean answerable) {

	}

}
