package balcao.sla;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import balcao.catalog.Priority;

/**
 * One target of a policy.
 *
 * @param calendarId whose hours count; null counts every hour of every day
 * @param percents null for those of the policy
 * @param pausesWaiting whether it stands still while the client is asked something
 * @param pausesProposal whether it stands still while a proposal waits for the client
 * @param levels how long, by severity or by priority, or one for all
 */
public record TargetTerms(TargetName name, @Nullable Long calendarId, @Nullable StagePercents percents,
		StartsOn startsOn, CompletesOn completesOn, RestartsOn restartsOn, boolean pausesWaiting,
		boolean pausesProposal, List<Level> levels) {

	public TargetTerms {
		levels = List.copyOf(levels);
	}

	/** A usual target with its usual behaviour. */
	public static TargetTerms usual(TargetName name, @Nullable Long calendarId, List<Level> levels) {
		return switch (name.code()) {
			case "FIRST_RESPONSE" -> new TargetTerms(name, calendarId, null, StartsOn.OPENING, CompletesOn.TEAM_REPLY,
					RestartsOn.NEVER, false, false, levels);
			case "NEXT_RESPONSE" -> new TargetTerms(name, calendarId, null, StartsOn.CLIENT_MESSAGE,
					CompletesOn.TEAM_REPLY, RestartsOn.NEW_ON_CLIENT_MESSAGE, true, true, levels);
			case "DIAGNOSIS" -> new TargetTerms(name, calendarId, null, StartsOn.OPENING, CompletesOn.DIAGNOSIS,
					RestartsOn.NEVER, true, true, levels);
			case "WORKAROUND" -> new TargetTerms(name, calendarId, null, StartsOn.OPENING, CompletesOn.WORKAROUND,
					RestartsOn.NEVER, true, true, levels);
			case "FEEDBACK" -> new TargetTerms(name, calendarId, null, StartsOn.APPROVAL_REQUEST, CompletesOn.DECISION,
					RestartsOn.NEVER, false, false, levels);
			case "NEXT_UPDATE" -> new TargetTerms(name, calendarId, null, StartsOn.EMERGENCY, CompletesOn.UPDATE,
					RestartsOn.NEW_ON_UPDATE, false, false, levels);
			default -> new TargetTerms(name, calendarId, null, StartsOn.OPENING, CompletesOn.SOLUTION,
					RestartsOn.RESUMES_ON_REOPENING, true, true, levels);
		};
	}

	/** How long it may take; empty when nothing is promised at that level. */
	Optional<Duration> durationOf(int severity, @Nullable Priority priority) {
		return this.levels.stream()
			.filter((level) -> level.fits(severity, priority))
			.min(Comparator.comparing(Level::isGeneral))
			.map(Level::duration);
	}

}
