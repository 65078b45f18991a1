package balcao.sales.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import balcao.platform.Money;
import balcao.platform.Refused;
import balcao.platform.web.FieldMessages;
import balcao.sales.SalesTerms;

/**
 * What a company settles about proposals, as it is typed.
 *
 * @param twoPeopleAbove nothing for never
 * @param reminderDays numbers with commas
 */
record SalesTermsForm(@Size(max = 30, message = FieldMessages.TOO_LONG) String twoPeopleAbove,
		@Size(max = 5, message = FieldMessages.TOO_LONG) String validityDays,
		@Size(max = 30, message = FieldMessages.TOO_LONG) String reminderDays) {

	private static final int MOST_REMINDERS = 5;

	SalesTermsForm {
		twoPeopleAbove = Objects.requireNonNullElse(twoPeopleAbove, "");
		validityDays = Objects.requireNonNullElse(validityDays, "");
		reminderDays = Objects.requireNonNullElse(reminderDays, "");
	}

	static SalesTermsForm of(SalesTerms terms) {
		Money above = terms.twoPeopleAbove();
		return new SalesTermsForm((above != null) ? above.typed() : "", Integer.toString(terms.validityDays()),
				terms.reminderDays().stream().map(Object::toString).collect(Collectors.joining(", ")));
	}

	@Nullable SalesTerms terms(BindingResult errors) {
		Money above = amount(this.twoPeopleAbove, "twoPeopleAbove", errors);
		if (!this.validityDays.matches("[1-9]\\d{0,2}") || Integer.parseInt(this.validityDays) > 365) {
			errors.rejectValue("validityDays", "sales.admin.validityWrong");
		}
		List<Integer> reminders = new ArrayList<>();
		List<String> typed = Stream.of(this.reminderDays.split("[,;\\s]+")).filter((day) -> !day.isEmpty()).toList();
		if (typed.size() > MOST_REMINDERS || !typed.stream().allMatch((day) -> day.matches("[1-9]\\d?"))) {
			errors.rejectValue("reminderDays", "sales.admin.remindersWrong");
		}
		else {
			typed.stream().map(Integer::valueOf).distinct().forEach(reminders::add);
		}
		return errors.hasErrors() ? null : new SalesTerms(above, Integer.parseInt(this.validityDays), reminders);
	}

	/** An amount or, for nothing, null. */
	static @Nullable Money amount(@Nullable String typed, String field, BindingResult errors) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		try {
			return Money.typed(typed, Money.REAL);
		}
		catch (Refused refused) {
			errors.rejectValue(field, refused.messageKey(), refused.arguments(), null);
			return null;
		}
	}

}
