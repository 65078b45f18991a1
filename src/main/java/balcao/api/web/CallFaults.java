package balcao.api.web;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;

/** Fields of a call that are wrong, all that were found at once; answered by 422. */
final class CallFaults extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final transient List<Fault> faults;

	CallFaults(List<Fault> faults) {
		super("wrong fields");
		this.faults = List.copyOf(faults);
	}

	static CallFaults of(String field, String messageKey, Object... arguments) {
		return new CallFaults(List.of(new Fault(field, messageKey, List.of(arguments))));
	}

	List<Fault> faults() {
		return this.faults;
	}

	/** A field as the call names it, and what to do about it. */
	record Fault(String field, String messageKey, List<Object> arguments) {

	}

	/** Collects what is wrong while a body is read. */
	static final class Found {

		private final List<Fault> faults = new ArrayList<>();

		void add(String field, String messageKey, Object... arguments) {
			this.faults.add(new Fault(field, messageKey, List.of(arguments)));
		}

		void throwIfAny() {
			if (!this.faults.isEmpty()) {
				throw new CallFaults(this.faults);
			}
		}

	}

}
