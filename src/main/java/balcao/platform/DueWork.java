package balcao.platform;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongPredicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does what has come due, each thing in a transaction of its own, so that one that fails
 * holds up no other: it is logged, stays due and is tried again in the next pass.
 */
@Component
public class DueWork {

	private static final Logger log = LoggerFactory.getLogger(DueWork.class);

	private final TransactionOperations transactions;

	DueWork(TransactionOperations transactions) {
		this.transactions = transactions;
	}

	/**
	 * Goes on until nothing is due that this pass has not tried; answers how much was
	 * done.
	 * @param what what one of them is, for the log
	 * @param due the ids of some that are due, the longest waiting first, without those
	 * given
	 * @param act takes one under its lock and does it; answers whether it was still due
	 * and free
	 */
	public int pass(String what, Function<Set<Long>, List<Long>> due, LongPredicate act) {
		int done = 0;
		Set<Long> tried = new TreeSet<>();
		List<Long> some = due.apply(Set.copyOf(tried));
		while (!some.isEmpty()) {
			for (long id : some) {
				done += attempt(what, id, act) ? 1 : 0;
			}
			tried.addAll(some);
			some = due.apply(Set.copyOf(tried));
		}
		return done;
	}

	private boolean attempt(String what, long id, LongPredicate act) {
		try {
			return Objects.requireNonNull(this.transactions.execute((transaction) -> act.test(id)));
		}
		catch (ConcurrencyFailureException ex) {
			log.debug("Somebody works with {} {}; it waits for the next pass", what, id, ex);
		}
		catch (RuntimeException ex) {
			log.warn("What is due of {} {} failed and is tried again in the next pass", what, id, ex);
		}
		return false;
	}

}
