package balcao.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What every form has to keep, so that it can be filled in by anybody. */
final class FormRules {

	static final int MOST_FIELDS = 60;

	private static final Pattern OWN_CODE = Pattern.compile("[a-z][a-z0-9_]{1,39}");

	/** Names that pages use beside the answers. */
	private static final Set<String> TAKEN = Set.of("type", "next", "shown", "files", "uploads", "draft", "form",
			"remove_upload", "copies_more", "id", "fields", "cc", "q", "article");

	private FormRules() {
	}

	/** Everything that keeps a form from being published; nothing for a good one. */
	static List<FormFault> faults(FormTerms terms) {
		List<FormFault> faults = new ArrayList<>();
		if (terms.steps().isEmpty() || terms.steps().stream().anyMatch((step) -> step.fields().isEmpty())) {
			faults.add(FormFault.of(null, "intake.fault.emptyStep"));
		}
		if (terms.steps().size() > 1 && terms.steps().stream().anyMatch((step) -> step.title().isBlank())) {
			faults.add(FormFault.of(null, "intake.fault.untitledStep"));
		}
		if (terms.fields().count() > MOST_FIELDS) {
			faults.add(FormFault.of(null, "intake.fault.manyFields", MOST_FIELDS));
		}
		Stream.of(FieldKind.SUBJECT, FieldKind.DESCRIPTION)
			.filter((kind) -> terms.field(kind.code())
				.filter((field) -> field.required() && field.shownWhen() == null)
				.isEmpty())
			.forEach((kind) -> faults.add(FormFault.of(kind.code(), "intake.fault.needed." + kind)));
		Set<String> before = new HashSet<>();
		terms.fields().forEach((field) -> {
			check(field, before, faults);
			if (!before.add(field.code())) {
				faults.add(FormFault.of(field.code(), "intake.fault.twice", field.code()));
			}
		});
		return faults;
	}

	private static void check(FieldTerms field, Set<String> before, List<FormFault> faults) {
		String code = field.code();
		if (field.kind().isBuiltIn() ? !code.equals(field.kind().code()) : !isOwnCode(code)) {
			faults.add(FormFault.of(code, "intake.fault.code", code));
		}
		if (!field.kind().isBuiltIn() && (field.label() == null || field.label().isBlank())) {
			faults.add(FormFault.of(code, "intake.fault.unlabelled", code));
		}
		FieldKind parent = field.kind().parent();
		if (parent != null && !before.contains(parent.code())) {
			faults.add(FormFault.of(code, "intake.fault.parent." + parent));
		}
		Stream.of(field.shownWhen(), field.requiredWhen())
			.filter(Objects::nonNull)
			.filter((condition) -> !before.contains(condition.field()))
			.forEach((condition) -> faults.add(FormFault.of(code, "intake.fault.condition", condition.field())));
		if (field.kind().isOwnChoice()) {
			List<String> values = field.choices().stream().map(OwnChoice::value).toList();
			if (values.isEmpty()) {
				faults
					.add(FormFault.of(code, "intake.fault.noChoices", Objects.requireNonNullElse(field.label(), code)));
			}
			if (Set.copyOf(values).size() < values.size()) {
				faults.add(FormFault.of(code, "intake.fault.sameChoices",
						Objects.requireNonNullElse(field.label(), code)));
			}
		}
	}

	/** Whether a field of one's own may be called so. */
	static boolean isOwnCode(String code) {
		return OWN_CODE.matcher(code).matches() && FieldKind.builtIn(code) == null && !TAKEN.contains(code);
	}

}
