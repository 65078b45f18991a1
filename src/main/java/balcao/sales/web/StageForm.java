package balcao.sales.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.platform.web.FieldMessages;
import balcao.sales.SalesStage;
import balcao.sales.StageOutcome;

/** A stage as it is written. */
record StageForm(
		@NotBlank(message = "{sales.stage.nameMissing}") @Size(max = 80, message = FieldMessages.TOO_LONG) String name,
		@NotNull(message = "{sales.stage.positionWrong}") @Min(value = 0, message = "{sales.stage.positionWrong}") @Max(
				value = 9999, message = "{sales.stage.positionWrong}") @Nullable Integer position,
		@NotNull(message = "{sales.stage.outcomeMissing}") @Nullable StageOutcome outcome) {

	static final StageForm EMPTY = new StageForm("", 100, StageOutcome.OPEN);

	static StageForm of(SalesStage stage) {
		return new StageForm(stage.name(), stage.position(), stage.outcome());
	}

}
