package balcao.ticket.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import balcao.intake.Answers;
import balcao.intake.AskedField;
import balcao.intake.AskedForm;
import balcao.intake.AskedStep;
import balcao.intake.FieldKind;
import balcao.intake.Tip;
import balcao.platform.FileRules;
import balcao.platform.StoredFile;

/**
 * One page of a request's form, asked after what was answered so far.
 *
 * @param colleagues those offered to be in copy
 * @param hasMore whether there are more than are offered
 * @param files what was uploaded already
 */
record StepPage(WizardHead head, AskedForm form, AskedStep step, List<Option> colleagues, boolean hasMore,
		List<StoredFile> files, FileRules rules) {

	/** Every place of the page, in order. */
	public List<StepSlot> slots() {
		return this.form.version()
			.terms()
			.steps()
			.get(this.step.number() - 1)
			.fields()
			.stream()
			.map((terms) -> new StepSlot(terms.code(), asked(terms.code())))
			.toList();
	}

	private @Nullable AskedField asked(String code) {
		return this.step.fields().stream().filter((field) -> field.code().equals(code)).findFirst().orElse(null);
	}

	public int steps() {
		return this.form.steps().size();
	}

	public boolean isLast() {
		return this.step.number() == steps();
	}

	/** What the request type tells before one writes. */
	public List<Tip> tips() {
		return (this.step.number() == 1) ? this.form.version().terms().tips() : List.of();
	}

	/** Whether it asks for files, which need another kind of form. */
	public boolean takesFiles() {
		return this.step.asks(FieldKind.ATTACHMENTS);
	}

	/** Where the form of this step is sent. */
	public String address() {
		return this.head.address(this.step.number());
	}

	/** The page before this one: another step, or what there is to choose before. */
	public String back() {
		if (this.step.number() > 1) {
			return this.head.address(this.step.number() - 1);
		}
		if (this.head.onlyType()) {
			return this.head.onBehalf() ? "/desk/tickets/new" : "/tickets";
		}
		String requester = this.head.onBehalf() ? "?requester=" + this.head.requester().id() : "";
		Long product = this.form.answers().id(FieldKind.PRODUCT);
		return "/tickets/new" + requester
				+ ((product == null) ? "" : (requester.isEmpty() ? "?" : "&") + "product=" + product);
	}

	/** What the page asks, each field with the answers that its options depend on. */
	public String shown() {
		return tokens().collect(Collectors.joining(","));
	}

	private Stream<String> tokens() {
		return this.step.fields().stream().map((field) -> field.code() + "@" + basis(field.kind()));
	}

	private String basis(FieldKind kind) {
		Answers answers = this.form.answers();
		if (kind == FieldKind.IMPACT) {
			return answers.id(FieldKind.PRODUCT) + "-" + answers.id(FieldKind.MODULE);
		}
		FieldKind parent = (kind == FieldKind.PRODUCT) ? FieldKind.SEGMENT : kind.parent();
		return (parent != null) ? Objects.toString(answers.id(parent)) : "";
	}

	/** Whether a choice brought fields or options that the person has not seen. */
	boolean asksMoreThan(@Nullable String shown) {
		if (shown == null) {
			return false;
		}
		Set<String> seen = Stream.of(shown.split(",")).collect(Collectors.toSet());
		return !tokens().allMatch(seen::contains);
	}

	/** The codes in such a list. */
	static Set<String> codes(@Nullable String shown) {
		return (shown == null) ? Set.of()
				: Stream.of(shown.split(",")).map((token) -> token.split("@")[0]).collect(Collectors.toSet());
	}

	/** The names of the people in copy that were typed rather than chosen. */
	String typedCopies(Collection<String> copies) {
		Set<String> offered = this.colleagues.stream().map(Option::value).collect(Collectors.toSet());
		return copies.stream()
			.filter((address) -> !offered.contains(address))
			.sorted(Comparator.naturalOrder())
			.collect(Collectors.joining(", "));
	}

}
