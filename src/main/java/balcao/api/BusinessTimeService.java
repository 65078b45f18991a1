package balcao.api;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.springframework.stereotype.Service;

import balcao.platform.CurrentPerson;
import balcao.platform.RateLimits;
import balcao.platform.TooOften;

/** Answers many questions about business time at once, to each person in turn. */
@Service
public class BusinessTimeService {

	private final ApiSettings settings;

	private final RateLimits limits;

	private final Map<Long, Integer> running = new ConcurrentHashMap<>();

	BusinessTimeService(ApiSettings settings, RateLimits limits) {
		this.settings = settings;
		this.limits = limits;
	}

	/**
	 * Lets a call be answered. Throws {@link TooOften} when the person has too many
	 * running or used up their share of the arithmetic; what it costs is counted
	 * afterwards.
	 */
	public void call(CurrentPerson person, Consumer<BusinessTimeCall> answering) {
		enter(person);
		try {
			this.limits.spend(this.settings.work(), Long.toString(person.id()));
			BusinessTimeCall call = new BusinessTimeCall(this.settings);
			try {
				answering.accept(call);
			}
			finally {
				long units = call.work().dividedBy(ApiSettings.UNIT);
				if (units > 0) {
					this.limits.charge(this.settings.work(), Long.toString(person.id()), units);
				}
			}
		}
		finally {
			this.running.computeIfPresent(person.id(), (id, count) -> (count > 1) ? Integer.valueOf(count - 1) : null);
		}
	}

	private void enter(CurrentPerson person) {
		this.running.compute(person.id(), (id, count) -> {
			int already = (count != null) ? count : 0;
			if (already >= this.settings.callsAtOnce()) {
				throw new TooOften(Duration.ofSeconds(1));
			}
			return already + 1;
		});
	}

}
