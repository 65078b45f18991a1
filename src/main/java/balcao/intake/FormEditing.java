package balcao.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import balcao.platform.NotFound;
import balcao.platform.Refused;

/**
 * A form with the changes that one can make to it, each giving the form as it is then. A
 * step or a field that is not there is {@link NotFound}.
 */
public record FormEditing(FormTerms terms) {

	private static final int MOST_STEPS = 12;

	private static final int MOST_CHOICES = 200;

	private static final int MOST_TIPS = 10;

	private static final int LONGEST_CODE = 40;

	public FormTerms addStep(String title) {
		if (this.terms.steps().size() >= MOST_STEPS) {
			throw new Refused("intake.refused.manySteps", MOST_STEPS);
		}
		List<StepTerms> steps = new ArrayList<>(this.terms.steps());
		steps.add(new StepTerms(title, List.of()));
		return with(steps);
	}

	public FormTerms titleStep(int number, String title) {
		return step(number, (step) -> new StepTerms(title, step.fields()));
	}

	public FormTerms moveStep(int number, Move move) {
		step(number);
		return with(move.in(this.terms.steps(), number - 1));
	}

	/** Takes a step away with its fields. */
	public FormTerms removeStep(int number) {
		List<StepTerms> steps = new ArrayList<>(this.terms.steps());
		steps.remove(step(number));
		return with(steps);
	}

	/** Adds a field at the end of a step; refuses one whose code is there already. */
	public FormTerms add(int step, FieldTerms field) {
		step(step);
		if (this.terms.fields().count() >= FormRules.MOST_FIELDS) {
			throw new Refused("intake.fault.manyFields", FormRules.MOST_FIELDS);
		}
		if (!field.kind().isBuiltIn() && !FormRules.isOwnCode(field.code())) {
			throw new Refused("intake.fault.code", field.code());
		}
		if (this.terms.field(field.code()).isPresent()) {
			throw new Refused("intake.fault.twice", field.code());
		}
		return step(step, (one) -> {
			List<FieldTerms> fields = new ArrayList<>(one.fields());
			fields.add(field);
			return new StepTerms(one.title(), fields);
		});
	}

	public FormTerms change(String code, UnaryOperator<FieldTerms> change) {
		field(code);
		return with(this.terms.steps()
			.stream()
			.map((step) -> new StepTerms(step.title(),
					step.fields()
						.stream()
						.map((field) -> field.code().equals(code) ? change.apply(field) : field)
						.toList()))
			.toList());
	}

	/** One place up or down; from the edge of a step into the next one. */
	public FormTerms move(String code, Move move) {
		int step = stepOf(code);
		List<FieldTerms> fields = step(step).fields();
		int index = fields.indexOf(field(code));
		boolean atEdge = (move == Move.UP) ? index == 0 : index == fields.size() - 1;
		if (!atEdge) {
			return place(code, step, (move == Move.UP) ? index : index + 2);
		}
		int other = (move == Move.UP) ? step - 1 : step + 1;
		if (other < 1 || other > this.terms.steps().size()) {
			return this.terms;
		}
		return place(code, other, (move == Move.UP) ? step(other).fields().size() + 1 : 1);
	}

	/**
	 * Puts a field elsewhere.
	 * @param place from 1 on, among the other fields of the step; farther than the last
	 * means the end
	 */
	public FormTerms place(String code, int step, int place) {
		FieldTerms field = field(code);
		step(step);
		FormTerms without = remove(code);
		return new FormEditing(without).step(step, (one) -> {
			List<FieldTerms> fields = new ArrayList<>(one.fields());
			fields.add(Math.max(0, Math.min(place - 1, fields.size())), field);
			return new StepTerms(one.title(), fields);
		});
	}

	public FormTerms remove(String code) {
		FieldTerms field = field(code);
		return with(this.terms.steps()
			.stream()
			.map((step) -> new StepTerms(step.title(),
					step.fields().stream().filter((one) -> !one.equals(field)).toList()))
			.toList());
	}

	/** Adds an option at the end; its value may be left out and comes from its label. */
	public FormTerms addChoice(String code, OwnChoice choice) {
		List<OwnChoice> choices = new ArrayList<>(field(code).choices());
		if (choices.size() >= MOST_CHOICES) {
			throw new Refused("intake.refused.manyChoices", MOST_CHOICES);
		}
		choices.add(named(choice, choices));
		return choices(code, choices);
	}

	/** Puts another option at a place, counted from 1 on. */
	public FormTerms changeChoice(String code, int place, OwnChoice choice) {
		List<OwnChoice> choices = new ArrayList<>(field(code).choices());
		choices.remove(choice(code, place));
		choices.add(place - 1, named(choice, choices));
		return choices(code, choices);
	}

	public FormTerms moveChoice(String code, int place, Move move) {
		choice(code, place);
		return choices(code, move.in(field(code).choices(), place - 1));
	}

	public FormTerms removeChoice(String code, int place) {
		List<OwnChoice> choices = new ArrayList<>(field(code).choices());
		choices.remove(choice(code, place));
		return choices(code, choices);
	}

	/** Puts a whole list of options in the place of the one that is there. */
	public FormTerms choices(String code, List<OwnChoice> choices) {
		field(code);
		return change(code, (field) -> new FieldTerms(field.code(), field.kind(), field.label(), field.help(),
				field.required(), field.shownWhen(), field.requiredWhen(), choices));
	}

	public FormTerms addTip(Tip tip) {
		if (this.terms.tips().size() >= MOST_TIPS) {
			throw new Refused("intake.refused.manyTips", MOST_TIPS);
		}
		List<Tip> tips = new ArrayList<>(this.terms.tips());
		tips.add(tip);
		return new FormTerms(this.terms.steps(), tips);
	}

	/** Puts another tip at a place, counted from 1 on. */
	public FormTerms changeTip(int place, Tip tip) {
		tip(place);
		List<Tip> tips = new ArrayList<>(this.terms.tips());
		tips.set(place - 1, tip);
		return new FormTerms(this.terms.steps(), tips);
	}

	public FormTerms removeTip(int place) {
		tip(place);
		List<Tip> tips = new ArrayList<>(this.terms.tips());
		tips.remove(place - 1);
		return new FormTerms(this.terms.steps(), tips);
	}

	public Tip tip(int place) {
		return at(this.terms.tips(), place);
	}

	public OwnChoice choice(String code, int place) {
		return at(field(code).choices(), place);
	}

	public FieldTerms field(String code) {
		return this.terms.field(code).orElseThrow(NotFound::new);
	}

	public StepTerms step(int number) {
		return at(this.terms.steps(), number);
	}

	/** The number of the step that asks a field. */
	public int stepOf(String code) {
		return IntStream.rangeClosed(1, this.terms.steps().size())
			.filter((number) -> step(number).fields().stream().anyMatch((field) -> field.code().equals(code)))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	/** What is asked before a field, in order. */
	public List<FieldTerms> before(String code) {
		return this.terms.fields().takeWhile((field) -> !field.code().equals(code)).toList();
	}

	/** The built-in fields that the form does not have yet. */
	public List<FieldKind> unused() {
		return Stream.of(FieldKind.values())
			.filter(FieldKind::isBuiltIn)
			.filter((kind) -> !this.terms.asks(kind))
			.toList();
	}

	/** A code for a field of one's own, as its label sounds and as no other field has. */
	public String codeFor(String label) {
		String plain = plain(label);
		String code = plain.matches("[a-z].+") ? plain : ("campo_" + plain).replaceFirst("_$", "");
		return unlike(code, (one) -> FormRules.isOwnCode(one) && this.terms.field(one).isEmpty());
	}

	private static OwnChoice named(OwnChoice choice, List<OwnChoice> others) {
		String value = choice.value();
		if (value.isBlank()) {
			String plain = plain(choice.label());
			value = unlike(plain.isEmpty() ? "opcao" : plain,
					(one) -> others.stream().noneMatch((other) -> other.value().equals(one)));
		}
		String wanted = value;
		if (others.stream().anyMatch((other) -> other.value().equals(wanted))) {
			throw new Refused("intake.refused.choiceTaken", wanted);
		}
		return new OwnChoice(wanted, choice.label(), choice.hint(), choice.organizations());
	}

	private static String plain(String label) {
		String plain = Normalizer.normalize(label, Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", "_")
			.replaceAll("^_|_$", "");
		return plain.substring(0, Math.min(plain.length(), LONGEST_CODE - 10)).replaceFirst("_$", "");
	}

	private static String unlike(String code, Predicate<String> good) {
		String tried = code;
		for (int number = 2; !good.test(tried); number++) {
			tried = code + "_" + number;
		}
		return tried;
	}

	private static <T> T at(List<T> list, int place) {
		if (place < 1 || place > list.size()) {
			throw new NotFound();
		}
		return list.get(place - 1);
	}

	private FormTerms step(int number, UnaryOperator<StepTerms> change) {
		List<StepTerms> steps = new ArrayList<>(this.terms.steps());
		steps.set(number - 1, change.apply(step(number)));
		return with(steps);
	}

	private FormTerms with(List<StepTerms> steps) {
		return new FormTerms(steps, this.terms.tips());
	}

}
