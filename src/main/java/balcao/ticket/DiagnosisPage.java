package balcao.ticket;

import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.organization.Choice;

/**
 * Everything that the team knows of what is wrong.
 *
 * @param versions of the diagnosis, the newest first
 * @param causes to choose from
 * @param productVersions to choose from
 */
public record DiagnosisPage(TicketSheet ticket, List<DiagnosisLine> versions, List<Choice> causes,
		List<Choice> productVersions) {

	/** The one that holds; null where nothing was found out yet. */
	public @Nullable DiagnosisLine latest() {
		return this.versions.isEmpty() ? null : this.versions.get(0);
	}

	/** How many versions the writer has seen. */
	public int seen() {
		return this.versions.isEmpty() ? 0 : this.versions.get(0).number();
	}

}
