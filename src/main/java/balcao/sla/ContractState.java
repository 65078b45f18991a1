package balcao.sla;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Where a contract stands on a day. */
public enum ContractState {

	IN_FORCE, FUTURE, ENDED;

	static ContractState of(LocalDate validFrom, @Nullable LocalDate validUntil, LocalDate day) {
		if (day.isBefore(validFrom)) {
			return FUTURE;
		}
		return (validUntil != null && day.isAfter(validUntil)) ? ENDED : IN_FORCE;
	}

}
