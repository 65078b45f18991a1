package balcao.sales.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

import balcao.platform.Money;
import balcao.platform.web.FieldMessages;
import balcao.sales.Delivery;
import balcao.sales.Offer;
import balcao.sales.OfferLine;
import balcao.sales.ProposalSheet;
import balcao.sales.ProposalTerms;

/**
 * A proposal as it is written.
 *
 * @param version how often the draft had been changed when it was read
 */
record ProposalForm(
		@NotBlank(message = "{sales.editor.titleMissing}") @Size(max = 200,
				message = FieldMessages.TOO_LONG) String title,
		@Size(max = 20_000, message = FieldMessages.TOO_LONG) String scope, List<LineForm> lines,
		Delivery.@Nullable Kind delivery, @Size(max = 20, message = FieldMessages.TOO_LONG) String deliveryDay,
		@Size(max = 10, message = FieldMessages.TOO_LONG) String deliveryDays,
		@NotBlank(message = "{sales.editor.validUntilMissing}") @Size(max = 20,
				message = FieldMessages.TOO_LONG) String validUntil,
		List<Long> uploads, List<MultipartFile> files, @Nullable Integer version, @Nullable EditorAct next,
		@Nullable Integer removeLine) {

	private static final DateTimeFormatter BRAZILIAN = DateTimeFormatter.ofPattern("d/M/uuuu");

	ProposalForm {
		title = Objects.requireNonNullElse(title, "");
		scope = Objects.requireNonNullElse(scope, "");
		lines = Objects.requireNonNullElse(lines, List.of());
		deliveryDay = Objects.requireNonNullElse(deliveryDay, "");
		deliveryDays = Objects.requireNonNullElse(deliveryDays, "");
		validUntil = Objects.requireNonNullElse(validUntil, "");
		uploads = Objects.requireNonNullElse(uploads, List.of());
		files = Objects.requireNonNullElse(files, List.of());
	}

	static ProposalForm of(ProposalSheet sheet) {
		ProposalTerms terms = sheet.terms();
		LocalDate day = terms.delivery().day();
		Integer days = terms.delivery().days();
		return new ProposalForm(terms.offer().title(), terms.offer().scope(),
				TypedOffer.rows(terms.offer().lines().stream().map(LineForm::of).toList(),
						terms.offer().lines().isEmpty()),
				terms.delivery().kind(), (day != null) ? day.toString() : "", (days != null) ? days.toString() : "",
				terms.validUntil().toString(), List.of(), List.of(), sheet.row().edited(), null, null);
	}

	ProposalForm withRows(List<LineForm> rows) {
		return new ProposalForm(this.title, this.scope, rows, this.delivery, this.deliveryDay, this.deliveryDays,
				this.validUntil, this.uploads, this.files, this.version, this.next, this.removeLine);
	}

	/** The rows to be shown again, without the one that is taken away. */
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
	@Nullable ProposalTerms terms(BindingResult errors) {
		List<OfferLine> read = TypedOffer.lines(this.lines, errors);
		Delivery delivered = delivered(errors);
		LocalDate end = day(this.validUntil, "validUntil", errors);
		if (errors.hasErrors() || end == null || delivered == null) {
			return null;
		}
		return new ProposalTerms(new Offer(this.title, this.scope, Money.REAL, read), delivered, end);
	}

	private @Nullable Delivery delivered(BindingResult errors) {
		if (this.delivery == null || this.delivery == Delivery.Kind.NONE) {
			return Delivery.NONE;
		}
		if (this.delivery == Delivery.Kind.ON_DAY) {
			LocalDate day = day(this.deliveryDay, "deliveryDay", errors);
			return (day != null) ? Delivery.on(day) : null;
		}
		if (!this.deliveryDays.matches("[1-9]\\d{0,2}") || Integer.parseInt(this.deliveryDays) > 365) {
			errors.rejectValue("deliveryDays", "sales.editor.deliveryDaysWrong");
			return null;
		}
		return Delivery.within(Integer.parseInt(this.deliveryDays));
	}

	static @Nullable LocalDate day(String typed, String field, BindingResult errors) {
		try {
			return typed.contains("/") ? LocalDate.parse(typed, BRAZILIAN) : LocalDate.parse(typed);
		}
		catch (DateTimeParseException ex) {
			if (!errors.hasFieldErrors(field)) {
				errors.rejectValue(field, "sales.editor.dateWrong");
			}
			return null;
		}
	}

}
