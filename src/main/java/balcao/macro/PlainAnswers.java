package balcao.macro;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.ticket.PreparedAnswers;

/** Offers the texts of prepared answers, without what they would change on a ticket. */
@Service
@Transactional(readOnly = true)
class PlainAnswers implements PreparedAnswers {

	private final MacroService macros;

	PlainAnswers(MacroService macros) {
		this.macros = macros;
	}

	@Override
	public List<Prepared> find(String words, String client, String organization, CurrentPerson agent) {
		Map<MacroVariable, String> values = new EnumMap<>(MacroVariable.class);
		values.put(MacroVariable.CLIENT_NAME, client);
		values.put(MacroVariable.CLIENT_FIRST_NAME, first(client));
		values.put(MacroVariable.ORGANIZATION, organization);
		values.put(MacroVariable.AGENT_NAME, agent.name());
		values.put(MacroVariable.AGENT_FIRST_NAME, first(agent.name()));
		return this.macros.usable(agent, words)
			.stream()
			.filter((macro) -> !macro.terms().text().isBlank())
			.map((macro) -> new Prepared(macro.id(), macro.terms().name(),
					MacroText.fill(macro.terms().text(), values).text()))
			.toList();
	}

	private static String first(String name) {
		return name.replaceFirst(" .*", "");
	}

}
