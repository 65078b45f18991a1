package balcao.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where a request would go, and which rules matched.
 *
 * @param team the name of the team
 * @param asked whether it is the department that was asked for
 * @param matches the rules that match in their order
 */
public record RoutingTrial(@Nullable String team, boolean asked, List<Match> matches) {

	/** A rule that matches and what became of it. */
	public record Match(RoutingLine line, Fate fate) {

	}

	/** Why a rule decides, or does not. */
	public enum Fate {

		DECIDES, FEWER_CONDITIONS, LIGHTER_FIELDS, LATER_VALUE, IDLE_TEAM

	}

}
