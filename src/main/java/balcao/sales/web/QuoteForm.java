package balcao.sales.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import balcao.platform.Money;
import balcao.platform.web.FieldMessages;
import balcao.sales.Offer;
import balcao.sales.OfferLine;
import balcao.sales.QuotePage;

/** A quote as it is written. */
record QuoteForm(
		@NotBlank(message = "{sales.editor.titleMissing}") @Size(max = 200,
				message = FieldMessages.TOO_LONG) String title,
		@Size(max = 20_000, message = FieldMessages.TOO_LONG) String scope, List<LineForm> lines,
		@Nullable Integer version, @Nullable EditorAct next, @Nullable Integer removeLine) {

	QuoteForm {
		title = Objects.requireNonNullElse(title, "");
		scope = Objects.requireNonNullElse(scope, "");
		lines = Objects.requireNonNullElse(lines, List.of());
	}

	static QuoteForm of(QuotePage page) {
		Offer offer = page.offer();
		return new QuoteForm(offer.title(), offer.scope(),
				TypedOffer.rows(offer.lines().stream().map(LineForm::of).toList(), offer.lines().isEmpty()),
				page.row().version(), null, null);
	}

	QuoteForm withRows(List<LineForm> rows) {
		return new QuoteForm(this.title, this.scope, rows, this.version, this.next, this.removeLine);
	}

	List<LineForm> rows() {
		List<LineForm> rows = new ArrayList<>(this.lines);
		Integer gone = this.removeLine;
		if (gone != null && gone >= 0 && gone < rows.size()) {
			rows.remove(gone.intValue());
		}
		return TypedOffer.rows(rows, gone == null && this.next == EditorAct.LINE);
	}

	int seen() {
		return Objects.requireNonNullElse(this.version, -1);
	}

	/** What was typed; null where something is not understood, which the errors say. */
	@Nullable Offer offer(BindingResult errors) {
		List<OfferLine> read = TypedOffer.lines(this.lines, errors);
		return errors.hasErrors() ? null : new Offer(this.title, this.scope, Money.REAL, read);
	}

}
