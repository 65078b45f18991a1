package balcao.platform;

import java.util.function.Supplier;

import org.springframework.dao.DataIntegrityViolationException;

/** Turns the database's word that something exists already into a refusal. */
public final class Unique {

	private Unique() {
	}

	/**
	 * Writes and flushes.
	 * @param messageKey what to say when a unique constraint is violated
	 */
	public static <T> T orRefuse(Supplier<T> write, String messageKey) {
		try {
			return write.get();
		}
		catch (DataIntegrityViolationException ex) {
			throw new Refused(messageKey);
		}
	}

}
