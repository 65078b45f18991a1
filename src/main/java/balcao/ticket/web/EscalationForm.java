package balcao.ticket.web;

import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.platform.web.FieldMessages;
import balcao.ticket.BreachAct;
import balcao.ticket.EscalationPage;

/** A team's rule for passed deadlines as chosen. */
record EscalationForm(@NotNull(message = "{ticket.escalation.actMissing}") @Nullable BreachAct onBreach,
		@Size(max = 500, message = FieldMessages.TOO_LONG) @Nullable List<Long> people, @Nullable Integer version) {

	static EscalationForm of(EscalationPage page) {
		return new EscalationForm(page.onBreach(), page.personIds(), page.version());
	}

	/** The version that the editor saw; none was before the first. */
	int seen() {
		return Objects.requireNonNullElse(this.version, 0);
	}

	List<Long> personIds() {
		return (this.people != null) ? this.people.stream().filter(Objects::nonNull).toList() : List.of();
	}

}
