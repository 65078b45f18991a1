package balcao.ticket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import balcao.calendar.BusinessTime;
import balcao.calendar.CalendarService;
import balcao.intake.RequestTypeCard;
import balcao.intake.RequestTypeService;
import balcao.sla.PromisedTarget;
import balcao.sla.TargetName;
import balcao.sla.TargetService;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what clients may ask for and how soon they are promised an answer. */
@Service
@Transactional(readOnly = true)
public class TicketOffers {

	private static final Duration A_WEEK = Duration.ofDays(7);

	private final RequestTypeService types;

	private final TargetService targets;

	private final CalendarService calendars;

	private final Clock clock;

	TicketOffers(RequestTypeService types, TargetService targets, CalendarService calendars, Clock clock) {
		this.types = types;
		this.targets = targets;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** The request types in use, in their order. */
	public List<Offer> all() {
		List<PromisedTarget> promised = this.targets.inForce();
		Map<Long, Boolean> continuous = new HashMap<>();
		return this.types.cards().stream().map((type) -> offer(type, first(type, promised), continuous)).toList();
	}

	private Offer offer(RequestTypeCard type, List<PromisedTarget> promises, Map<Long, Boolean> continuous) {
		if (promises.isEmpty()) {
			return new Offer(type, null, Duration.ZERO, Duration.ZERO, false);
		}
		List<Duration> durations = promises.stream().map(PromisedTarget::duration).sorted().toList();
		return new Offer(type, promises.get(0).target(), durations.get(0), durations.get(durations.size() - 1),
				promises.stream()
					.allMatch((promise) -> continuous.computeIfAbsent(promise.calendarId(), this::isContinuous)));
	}

	/** Where the matrix decides, any severity may come out of it. */
	private static List<PromisedTarget> first(RequestTypeCard type, List<PromisedTarget> promised) {
		return promised.stream()
			.filter((promise) -> type.needsApproval() ? promise.target() == TargetName.FEEDBACK
					: promise.target() == TargetName.DIAGNOSIS && promise.severity() != null
							&& (type.asksSituation() || promise.severity() == type.defaultSeverity()))
			.toList();
	}

	private boolean isContinuous(long calendarId) {
		BusinessTime time = this.calendars.current(calendarId).time();
		Instant now = this.clock.instant();
		return time.plus(now, A_WEEK).equals(now.plus(A_WEEK));
	}

}
