package balcao.incident.web;

import java.time.Duration;
import java.util.Objects;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import balcao.incident.SpikeRuleRow;
import balcao.incident.SpikeTerms;

/** From when on requests are a spike, as typed. */
record SpikeRuleForm(@Nullable Long product,
		@NotNull(message = "{incident.rule.requestsShape}") @Min(value = 2,
				message = "{incident.rule.requestsShape}") @Max(value = 100,
						message = "{incident.rule.requestsShape}") @Nullable Integer requests,
		@NotNull(message = "{incident.rule.clientsShape}") @Min(value = 1,
				message = "{incident.rule.clientsShape}") @Max(value = 100,
						message = "{incident.rule.clientsShape}") @Nullable Integer clients,
		@NotNull(message = "{incident.rule.minutesShape}") @Min(value = 1,
				message = "{incident.rule.minutesShape}") @Max(value = 1440,
						message = "{incident.rule.minutesShape}") @Nullable Integer minutes,
		@NotNull(message = "{incident.rule.quietShape}") @Min(value = 1, message = "{incident.rule.quietShape}") @Max(
				value = 10_080, message = "{incident.rule.quietShape}") @Nullable Integer quiet,
		@Nullable Boolean severe, @Nullable Integer version) {

	static SpikeRuleForm of(@Nullable Long product, SpikeTerms terms, int version) {
		return new SpikeRuleForm(product, terms.requests(), terms.clients(), (int) terms.within().toMinutes(),
				(int) terms.quiet().toMinutes(), terms.severe(), version);
	}

	static SpikeRuleForm of(SpikeRuleRow row) {
		return of(row.productId(), row.terms(), row.version());
	}

	SpikeTerms terms() {
		return new SpikeTerms(Objects.requireNonNull(this.requests), Objects.requireNonNull(this.clients),
				Duration.ofMinutes(Objects.requireNonNull(this.minutes)),
				Duration.ofMinutes(Objects.requireNonNull(this.quiet)), Boolean.TRUE.equals(this.severe));
	}

	int seen() {
		return Objects.requireNonNullElse(this.version, 0);
	}

}
