package balcao.intake.web;

import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.intake.Tip;
import balcao.intake.TipKind;
import balcao.platform.web.FieldMessages;

/** A tip as typed. */
record TipForm(@Nullable String edited, @Nullable String kind,
		@NotBlank(message = "{intake.form.tipMissing}") @Size(max = 500,
				message = FieldMessages.TOO_LONG) @Nullable String text,
		@Pattern(regexp = "|/articles/[a-z0-9-]{1,150}", message = "{intake.form.linkShape}") @Nullable String link) {

	static final TipForm EMPTY = new TipForm(null, TipKind.HINT.name(), "", "");

	static TipForm of(Tip tip) {
		return new TipForm(null, tip.kind().name(), tip.text(), tip.link());
	}

	String mark() {
		return Objects.toString(this.edited, "");
	}

	Tip tip() {
		TipKind chosen = Stream.of(TipKind.values())
			.filter((one) -> one.name().equals(this.kind))
			.findFirst()
			.orElse(TipKind.HINT);
		return new Tip(chosen, Objects.toString(this.text, ""),
				(this.link == null || this.link.isBlank()) ? null : this.link);
	}

}
