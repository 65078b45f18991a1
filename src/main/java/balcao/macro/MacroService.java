package balcao.macro;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;

/** Keeps prepared answers; those of others do not exist. */
@Service
@Transactional
public class MacroService {

	private static final int MOST_TO_CHOOSE = 50;

	private static final int PAGE = 50;

	private final Macros macros;

	private final TeamService teams;

	private final Clock clock;

	MacroService(Macros macros, TeamService teams, Clock clock) {
		this.macros = macros;
		this.teams = teams;
		this.clock = clock;
	}

	/** Those to choose from on a ticket that have the words, 50 at most. */
	@Transactional(readOnly = true)
	public List<MacroRow> usable(CurrentPerson person, String words) {
		requireTeam(person);
		return this.macros.usable(person, words, MOST_TO_CHOOSE);
	}

	@Transactional(readOnly = true)
	public MacroRow usable(long id, CurrentPerson person) {
		requireTeam(person);
		return this.macros.usable(id, person).orElseThrow(NotFound::new);
	}

	/** A page of those one may look at, by name; 51 where more follow. */
	@Transactional(readOnly = true)
	public List<MacroRow> page(CurrentPerson person, String words, String after, long afterId) {
		requireTeam(person);
		return this.macros.page(person, words, after, afterId, PAGE + 1);
	}

	@Transactional(readOnly = true)
	public MacroRow find(long id, CurrentPerson person) {
		requireTeam(person);
		return this.macros.find(id, person).orElseThrow(NotFound::new);
	}

	/** Whether somebody may write those of a scope. */
	public boolean mayWrite(MacroScope scope, CurrentPerson person) {
		return switch (scope) {
			case OWN -> person.isTeam();
			case TEAM -> person.seesEveryTeam();
			case ALL -> person.isAdmin();
		};
	}

	/**
	 * Refuses an unknown place to fill, and a scope that the author may not write for.
	 */
	public long add(MacroTerms terms, CurrentPerson author) {
		check(terms, author);
		return this.macros.add(terms, author, this.clock.instant());
	}

	/**
	 * Changes one.
	 * @param version that the editor saw
	 */
	public void change(long id, int version, MacroTerms terms, CurrentPerson author) {
		require(id, author);
		check(terms, author);
		if (!this.macros.change(id, version, terms, author, this.clock.instant())) {
			throw new Refused("macro.refused.changedMeanwhile");
		}
	}

	/** Nobody is offered it any more. */
	public void archive(long id, CurrentPerson author) {
		require(id, author);
		this.macros.archive(id, this.clock.instant());
	}

	public void restore(long id, CurrentPerson author) {
		require(id, author);
		this.macros.archive(id, null);
	}

	private void check(MacroTerms terms, CurrentPerson author) {
		requireTeam(author);
		if (!mayWrite(terms.scope(), author)) {
			throw new Refused("macro.refused.scope");
		}
		Long team = terms.teamId();
		if (terms.scope() == MacroScope.TEAM
				&& this.teams.choices().stream().noneMatch((one) -> team != null && one.id() == team)) {
			throw new Refused("macro.refused.team");
		}
		if (!MacroText.unknown(terms.text()).isEmpty()) {
			throw new Refused("macro.refused.unknown", String.join(", ", MacroText.unknown(terms.text())));
		}
		if (terms.text().isEmpty() && terms.after() == null && terms.changes().isEmpty()) {
			throw new Refused("macro.refused.empty");
		}
	}

	private void require(long id, CurrentPerson author) {
		if (!mayWrite(find(id, author).terms().scope(), author)) {
			throw new NotFound();
		}
	}

	private static void requireTeam(CurrentPerson person) {
		if (!person.isTeam()) {
			throw new NotFound();
		}
	}

}
