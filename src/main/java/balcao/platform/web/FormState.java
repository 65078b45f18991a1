package balcao.platform.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.NotReadablePropertyException;
import org.springframework.context.MessageSource;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * What a form holds and what is wrong with it, read in templates as {@code #form}; the
 * form is the model's attribute of that name.
 */
public final class FormState {

	private final Function<String, @Nullable Object> model;

	private final Function<String, @Nullable List<String>> typed;

	private final MessageSource messages;

	private final Locale locale;

	private final Supplier<Set<String>> sent;

	private final Set<String> shown = new HashSet<>();

	/**
	 * @param typed what was typed into a field before and is gone on with; null for
	 * nothing
	 */
	FormState(Function<String, @Nullable Object> model, Function<String, @Nullable List<String>> typed,
			Supplier<Set<String>> sent, MessageSource messages, Locale locale) {
		this.model = model;
		this.typed = typed;
		this.sent = sent;
		this.messages = messages;
		this.locale = locale;
	}

	/**
	 * One field with its value as typed and what to do about it.
	 *
	 * @param value the text shown in the input; empty for no value
	 */
	public record Field(String name, String id, String value, List<String> values, List<String> errors) {

		public boolean isInvalid() {
			return !this.errors.isEmpty();
		}

		public boolean holds(@Nullable Object value) {
			return this.values.contains(Objects.toString(value, ""));
		}

		/** The text for a textarea, which takes the first line break away. */
		public String lines() {
			return "\n" + this.value;
		}

		/** Whether a yes-or-no field says yes. */
		public boolean isChecked() {
			return "true".equals(this.value) || "on".equals(this.value);
		}

		/** What assistive technology reads with the field; null for nothing. */
		public @Nullable String describedBy(@Nullable Object hint) {
			String ids = ((hint != null) ? this.id + "-hint " : "") + (isInvalid() ? this.id + "-error" : "");
			return ids.isBlank() ? null : ids.strip();
		}

	}

	/**
	 * A line of the summary.
	 *
	 * @param id the field it leads to; null for the form as a whole
	 */
	public record Line(@Nullable String id, String text) {

	}

	/** A field of the form by its name in the form's record. */
	public Field of(String name) {
		this.shown.add(name);
		BindingResult binding = binding();
		List<String> typed = this.typed.apply(name);
		if (typed != null) {
			return new Field(name, id(name), typed.isEmpty() ? "" : typed.get(0), typed, List.of());
		}
		if (binding == null) {
			return new Field(name, id(name), "", List.of(), List.of());
		}
		Object value = valueOf(binding, name);
		List<String> values = (value instanceof Collection<?> several)
				? several.stream().map((one) -> Objects.toString(one, "")).toList()
				: List.of(Objects.toString(value, ""));
		List<String> errors = binding.getFieldErrors(name).stream().map(this::text).distinct().toList();
		return new Field(name, id(name), values.isEmpty() ? "" : values.get(0), values, errors);
	}

	public boolean hasErrors() {
		BindingResult binding = binding();
		return binding != null && binding.hasErrors();
	}

	/**
	 * Everything that is wrong, in the order of the fields, each field's first error
	 * only; what is about no field comes last.
	 */
	public List<Line> errors() {
		BindingResult binding = binding();
		if (binding == null) {
			return List.of();
		}
		Map<Object, Line> lines = new LinkedHashMap<>();
		List<String> order = order(binding);
		List<ObjectError> errors = binding.getAllErrors()
			.stream()
			.sorted(Comparator.comparingInt((error) -> place(error, order)))
			.toList();
		for (ObjectError error : errors) {
			String id = (error instanceof FieldError field) ? id(field.getField()) : null;
			Line line = new Line(id, text(error));
			lines.putIfAbsent((id != null) ? id : line, line);
		}
		return List.copyOf(lines.values());
	}

	/** Where a field of a form or one within it stands. */
	private static int place(ObjectError error, List<String> order) {
		if (!(error instanceof FieldError field)) {
			return Integer.MAX_VALUE;
		}
		int place = order.indexOf(field.getField().split("[.\\[]", 2)[0]);
		return (place >= 0) ? place : order.size();
	}

	/**
	 * A form's record names its fields as the page does; without one, as they were sent.
	 */
	private List<String> order(BindingResult binding) {
		return (binding.getTarget() instanceof Record form)
				? Arrays.stream(form.getClass().getRecordComponents()).map(RecordComponent::getName).toList()
				: List.copyOf(this.sent.get());
	}

	/**
	 * Texts that were typed into fields that the page has not shown so far, since what
	 * they belong to is no longer possible: to be shown at its end, so that nothing typed
	 * is lost.
	 */
	public List<String> unshown() {
		BindingResult binding = binding();
		if (binding == null || !binding.hasErrors()) {
			return List.of();
		}
		return texts(binding).filter((name) -> !this.shown.contains(name))
			.map((name) -> Objects.toString(valueOf(binding, name), ""))
			.filter((text) -> text.length() > 24 || text.chars().anyMatch(Character::isWhitespace))
			.toList();
	}

	/**
	 * The form's texts by name; there is no form where a value was of another kind, only
	 * what was sent.
	 */
	private Stream<String> texts(BindingResult binding) {
		if (binding.getTarget() instanceof Record form) {
			return Arrays.stream(form.getClass().getRecordComponents())
				.filter((component) -> component.getType() == String.class)
				.map(RecordComponent::getName);
		}
		return this.sent.get().stream().filter((name) -> binding.getFieldValue(name) instanceof String).sorted();
	}

	public boolean hasUnshown() {
		return !unshown().isEmpty();
	}

	private @Nullable BindingResult binding() {
		return (this.model.apply(BindingResult.MODEL_KEY_PREFIX + "form") instanceof BindingResult binding) ? binding
				: null;
	}

	/** A field that the form's record does not have, such as its files, holds nothing. */
	private static @Nullable Object valueOf(BindingResult binding, String name) {
		try {
			// conversion would make one text of a list
			Object raw = binding.getRawFieldValue(name);
			return (raw instanceof Collection<?>) ? raw : binding.getFieldValue(name);
		}
		catch (NotReadablePropertyException ex) {
			return null;
		}
	}

	/** What could not be converted is told in our words, not in the converter's. */
	private String text(ObjectError error) {
		if (error instanceof FieldError field && field.isBindingFailure()) {
			return this.messages.getMessage("platform.field.mistyped", null, this.locale);
		}
		return this.messages.getMessage(error, this.locale);
	}

	private static String id(String name) {
		return name.replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("-$", "");
	}

}
