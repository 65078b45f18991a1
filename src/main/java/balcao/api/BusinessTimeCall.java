package balcao.api;

import java.io.Serial;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;

import balcao.calendar.BusinessHours;
import balcao.calendar.BusinessTime;
import balcao.calendar.CalendarRefused;
import balcao.calendar.Span;

/**
 * One call with many cases, within what one call may cost; answered by one thread. All
 * calls together leave a processor to the pages.
 */
public final class BusinessTimeCall {

	/** Equal calendars share what is known about them; so many are kept at a time. */
	private static final int CALENDARS = 64;

	private static final Semaphore PROCESSORS = new Semaphore(
			Math.max(1, Runtime.getRuntime().availableProcessors() - 1));

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private final Map<BusinessHours, BusinessTime> calendars = new Recent();

	private final ApiSettings settings;

	private final boolean counted = isCounted();

	private long work;

	private int segments;

	BusinessTimeCall(ApiSettings settings) {
		this.settings = settings;
	}

	/** Throws {@link CaseRefused} where there is no answer, or none any more. */
	public BusinessTimeAnswer answer(BusinessTimeCase asked) {
		if (this.work >= this.settings.workPerCall().toNanos()) {
			throw new CaseRefused("", "api.businessTime.tooMuchWork");
		}
		PROCESSORS.acquireUninterruptibly();
		long begun = worked();
		try {
			BusinessTimeAnswer answer = work(asked);
			if (answer.segments().size() > this.settings.maxSegments() - this.segments) {
				throw new CaseRefused("segments", "api.businessTime.tooManySegments", this.settings.maxSegments());
			}
			this.segments += answer.segments().size();
			return answer;
		}
		catch (CalendarRefused refused) {
			throw new CaseRefused(fieldOf(refused, asked), refused);
		}
		finally {
			this.work += worked() - begun;
			PROCESSORS.release();
		}
	}

	/** How long the arithmetic took so far. */
	Duration work() {
		return Duration.ofNanos(this.work);
	}

	/** Waiting for a processor is no work; where nobody counts the work, time does. */
	private long worked() {
		return this.counted ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
	}

	/** Virtual threads are not counted. */
	private static boolean isCounted() {
		try {
			return THREADS.getCurrentThreadCpuTime() >= 0;
		}
		catch (UnsupportedOperationException ex) {
			return false;
		}
	}

	private BusinessTimeAnswer work(BusinessTimeCase asked) {
		BusinessTime time = this.calendars.computeIfAbsent(asked.hours(), BusinessTime::of);
		if (asked.end() != null) {
			return new BusinessTimeAnswer(null, time.between(asked.start(), asked.end(), asked.pauses()),
					segments(time, asked, asked.end()));
		}
		Duration amount = Objects.requireNonNull(asked.amount());
		Instant due = time.plus(asked.start(), amount, asked.pauses());
		return new BusinessTimeAnswer(due, amount, segments(time, asked, due));
	}

	private static List<Span> segments(BusinessTime time, BusinessTimeCase asked, Instant end) {
		return asked.start().isBefore(end) ? time.segments(asked.start(), end, asked.pauses())
				: Collections.emptyList();
	}

	private static String fieldOf(CalendarRefused refused, BusinessTimeCase asked) {
		return switch (refused.messageKey()) {
			case "calendar.refused.negativeAmount", "calendar.refused.neverReached" -> asked.amountField();
			case "calendar.refused.tooManySegments" -> "segments";
			default -> "";
		};
	}

	/** Forgets the calendar that was not asked for the longest. */
	private static final class Recent extends LinkedHashMap<BusinessHours, BusinessTime> {

		@Serial
		private static final long serialVersionUID = 1L;

		private Recent() {
			super(16, 0.75f, true);
		}

		@Override
		protected boolean removeEldestEntry(Map.Entry<BusinessHours, BusinessTime> eldest) {
			return size() > CALENDARS;
		}

	}

}
