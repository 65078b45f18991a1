package balcao.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

import balcao.intake.RoutingChoice;
import balcao.intake.RoutingField;
import balcao.intake.RoutingLine;
import balcao.intake.RoutingReading;
import balcao.platform.web.Option;

/** What the pages about routing have in common: the choices of their fields. */
@Component
class RoutingPages {

	private static final Map<String, String> FACTS = Map.of("organization", "organizations", "requestType",
			"requestTypes", "department", "departments", "subject", "subjects", "scope", "scopes");

	private final RoutingReading reading;

	private final MessageSource messages;

	RoutingPages(RoutingReading reading, MessageSource messages) {
		this.reading = reading;
		this.messages = messages;
	}

	/** A page with the choices, those that the rule names already among them. */
	ModelAndView page(String view, @Nullable RoutingLine line) {
		Map<String, List<RoutingChoice>> choices = this.reading.choices();
		return new ModelAndView(view).addObject("line", line)
			.addObject("organizations", options(choices, "organizations", line, "", RoutingField.ORGANIZATION))
			.addObject("requestTypes", options(choices, "requestTypes", line, "", RoutingField.REQUEST_TYPE))
			.addObject("departments", options(choices, "teams", line, "", RoutingField.DEPARTMENT))
			.addObject("teams", options(choices, "teams", null, ""))
			.addObject("subjects", options(choices, "subjects", line, "ct", RoutingField.CATEGORY, RoutingField.TOPIC))
			.addObject("scopes",
					options(choices, "scopes", line, "pmr", RoutingField.PRODUCT, RoutingField.MODULE,
							RoutingField.ROUTINE))
			.addObject("customs", CustomForm.MOST);
	}

	/**
	 * Says what is missing of custom fields.
	 */
	void check(@Nullable List<CustomForm> custom, BindingResult errors) {
		if (errors.getTarget() == null) {
			return;
		}
		List<CustomForm> filled = CustomForm.fill(custom);
		for (int i = 0; i < filled.size(); i++) {
			if (!filled.get(i).isBlank() && !filled.get(i).isWhole()) {
				boolean code = CustomForm.text(filled.get(i).code()).isEmpty();
				errors.rejectValue("custom[" + i + "]." + (code ? "code" : "value"),
						code ? "intake.routing.codeMissing" : "intake.routing.valueMissing");
			}
		}
	}

	/** Says where a value of a request is none of the choices of its page. */
	void refuseStrangeFacts(ModelAndView page, BindingResult errors) {
		FACTS.forEach((field, list) -> refuseStrange(page, errors, field, list));
	}

	/** Says where a value of a rule is none of the choices of its page. */
	void refuseStrange(ModelAndView page, BindingResult errors) {
		refuseStrangeFacts(page, errors);
		refuseStrange(page, errors, "team", "teams");
	}

	private static void refuseStrange(ModelAndView page, BindingResult errors, String field, String list) {
		String typed = (errors.getTarget() == null || errors.hasFieldErrors(field)) ? ""
				: Objects.toString(errors.getFieldValue(field), "");
		if (!typed.isEmpty() && Objects.requireNonNull((List<?>) page.getModel().get(list))
			.stream()
			.noneMatch((option) -> option instanceof Option one && one.value().equals(typed))) {
			errors.rejectValue(field, "intake.routing.strange");
		}
	}

	/** The choices, and what the rule asks for although it is out of use. */
	private List<Option> options(Map<String, List<RoutingChoice>> choices, String list, @Nullable RoutingLine line,
			String letters, RoutingField... fields) {
		List<Option> options = new ArrayList<>();
		choices.getOrDefault(list, List.of()).forEach((one) -> options.add(Option.of(one.value(), one.label())));
		for (int i = 0; line != null && i < fields.length; i++) {
			String code = fields[i].code();
			String letter = letters.isEmpty() ? "" : letters.substring(i, i + 1);
			line.conditions()
				.stream()
				.filter((one) -> one.gone() && one.condition().field().equals(code))
				.forEach((one) -> options.add(Option.of(letter + one.value(), this.messages
					.getMessage("intake.routing.gone", new Object[] { one.told() }, LocaleContextHolder.getLocale()))));
		}
		return options;
	}

}
