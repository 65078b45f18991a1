package balcao.sla;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.calendar.CalendarService;

/** Reads what a change of terms says. */
@Repository
class Revisions {

	private final PolicyVersions policies;

	private final CalendarService calendars;

	private final JdbcClient jdbc;

	Revisions(PolicyVersions policies, CalendarService calendars, JdbcClient jdbc) {
		this.policies = policies;
		this.calendars = calendars;
		this.jdbc = jdbc;
	}

	Revision of(TermsChange change) {
		if (change instanceof TermsChange.OfCalendar calendar) {
			return new CalendarRevision(calendar, versionsOf(calendar.calendarId()));
		}
		if (change instanceof TermsChange.OfPolicy policy) {
			return new PolicyRevision(policy, this.policies.version(policy.formerId()).terms(),
					this.policies.version(policy.versionId()).terms(), this::current);
		}
		return new SeverityRevision(((TermsChange.OfSeverities) change).bySubject(), this.policies::publishedTerms);
	}

	private Set<Long> versionsOf(long calendarId) {
		return new HashSet<>(
				this.jdbc.sql("select id from calendar_version where calendar_id = ? and published_at is not null")
					.param(calendarId)
					.query(Long.class)
					.list());
	}

	private @Nullable Long current(@Nullable Long calendarId) {
		return (calendarId != null) ? Long.valueOf(this.calendars.current(calendarId).versionId()) : null;
	}

}
