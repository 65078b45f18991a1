package balcao.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import balcao.calendar.BusinessTime;

/** Business time as the demo's people live it. */
final class OfficeHours {

	/** A day has five hours of work at least, on average over more than so many days. */
	private static final Duration IDLE = Duration.ofDays(15);

	private final BusinessTime time;

	OfficeHours(BusinessTime time) {
		this.time = time;
	}

	Instant after(Instant from, Duration worked) {
		return this.time.plus(from, worked).truncatedTo(ChronoUnit.SECONDS);
	}

	Duration between(Instant from, Instant to) {
		return this.time.between(from, to);
	}

	/** The latest instant, to the second, from which so much is worked until another. */
	Instant before(Instant until, Duration worked) {
		long early = until.minus(IDLE).minus(worked.multipliedBy(24).dividedBy(5)).getEpochSecond();
		long late = until.getEpochSecond();
		while (late - early > 1) {
			long middle = early + (late - early) / 2;
			if (between(Instant.ofEpochSecond(middle), until).compareTo(worked) >= 0) {
				early = middle;
			}
			else {
				late = middle;
			}
		}
		return Instant.ofEpochSecond(early);
	}

	boolean isOpen(Instant at) {
		return this.time.isOpen(at);
	}

	/** Whether people are up and might write. */
	boolean isDaytime(Instant at) {
		int hour = local(at).getHour();
		return hour >= 7 && hour < 21;
	}

	ZonedDateTime local(Instant at) {
		return at.atZone(zone());
	}

	ZoneId zone() {
		return this.time.hours().zone();
	}

	/** "amanhã", or the weekday of the next day that is worked. */
	String nextDay(Instant at) {
		LocalDate today = local(at).toLocalDate();
		LocalDate day = today.plusDays(1);
		while (isDayOff(day)) {
			day = day.plusDays(1);
		}
		return day.equals(today.plusDays(1)) ? "amanhã" : name(day.getDayOfWeek());
	}

	/** "ontem", or the weekday of the last day that was worked. */
	String lastDay(Instant at) {
		LocalDate today = local(at).toLocalDate();
		LocalDate day = today.minusDays(1);
		while (isDayOff(day)) {
			day = day.minusDays(1);
		}
		return day.equals(today.minusDays(1)) ? "ontem" : name(day.getDayOfWeek());
	}

	private boolean isDayOff(LocalDate day) {
		Instant from = day.atTime(LocalTime.MIN).atZone(zone()).toInstant();
		return between(from, day.plusDays(1).atTime(LocalTime.MIN).atZone(zone()).toInstant()).isZero();
	}

	private static String name(DayOfWeek day) {
		return day.getDisplayName(TextStyle.FULL, Locale.forLanguageTag("pt-BR"));
	}

}
