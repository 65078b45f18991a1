package balcao.sla.web;

import java.util.Objects;

import balcao.platform.web.FieldMessages;
import balcao.sla.StagePercents;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Until which percentage each stage lasts, as typed. */
record StagesForm(@Size(max = 5, message = FieldMessages.TOO_LONG) String green,
		@Size(max = 5, message = FieldMessages.TOO_LONG) String yellow,
		@Size(max = 5, message = FieldMessages.TOO_LONG) String red) {

	static final StagesForm EMPTY = new StagesForm("", "", "");

	StagesForm {
		green = Objects.requireNonNullElse(green, "");
		yellow = Objects.requireNonNullElse(yellow, "");
		red = Objects.requireNonNullElse(red, "");
	}

	static StagesForm of(@Nullable StagePercents percents) {
		return (percents == null) ? EMPTY : new StagesForm(Integer.toString(percents.green()),
				Integer.toString(percents.yellow()), Integer.toString(percents.red()));
	}

	boolean isEmpty() {
		return (this.green + this.yellow + this.red).isEmpty();
	}

}
