package balcao.intake;

import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.catalog.CatalogChoice;
import balcao.catalog.CatalogKind;
import balcao.catalog.CatalogService;
import balcao.catalog.Priority;
import balcao.organization.Choice;
import balcao.organization.TeamService;
import balcao.severity.LevelKind;
import balcao.severity.SeverityLevel;
import balcao.severity.SeverityService;

/**
 * Asks a form of somebody: which fields are shown after what was answered, with which
 * options, and what is wrong with the answers. Pages with and without script, the team
 * writing for a client, the API and mail go through here, so that one set of rules binds
 * them all.
 */
@Service
@Transactional(readOnly = true)
public class FormFilling {

	private static final DateTimeFormatter TYPED_DATE = DateTimeFormatter.ofPattern("d/M/uuuu")
		.withResolverStyle(ResolverStyle.STRICT);

	private final CatalogService catalog;

	private final TeamService teams;

	private final SeverityService severities;

	private final RequestTypeService types;

	private final MessageSource messages;

	FormFilling(CatalogService catalog, TeamService teams, SeverityService severities, RequestTypeService types,
			MessageSource messages) {
		this.catalog = catalog;
		this.teams = teams;
		this.severities = severities;
		this.types = types;
		this.messages = messages;
	}

	/**
	 * The form as an organization is asked it after some answers. Answers that do not
	 * fit, of fields that are not shown or from other lists, are left out.
	 */
	public AskedForm ask(FormVersion version, long organizationId, Answers given, Locale locale) {
		Filling filling = new Filling(version.requestTypeId(), organizationId, given, locale);
		List<AskedStep> steps = new ArrayList<>();
		for (StepTerms step : version.terms().steps()) {
			List<AskedField> fields = new ArrayList<>();
			step.fields().forEach((field) -> filling.ask(field).ifAsked(fields));
			steps.add(new AskedStep(steps.size() + 1, step.title(), fields));
		}
		return new AskedForm(version, steps);
	}

	/**
	 * What was sent and is not taken: answers to fields that are not asked, and answers
	 * that are not among the options.
	 */
	public List<AnswerFault> refusals(AskedForm asked, Answers given) {
		List<AnswerFault> faults = new ArrayList<>();
		given.values().forEach((code, values) -> {
			AskedField field = asked.field(code).filter((one) -> !one.kind().isTold()).orElse(null);
			if (field == null) {
				faults.add(AnswerFault.of(code, "intake.answer.notAsked", code));
			}
			else if (!field.values().containsAll(values)) {
				faults.add(AnswerFault.of(code, "intake.answer.noOption", field.label()));
			}
		});
		return faults;
	}

	/** What is missing or malformed in the fields of some steps. */
	public List<AnswerFault> faults(List<AskedStep> steps, boolean hasFiles) {
		return steps.stream()
			.flatMap((step) -> step.fields().stream())
			.flatMap((field) -> faults(field, hasFiles).stream())
			.toList();
	}

	private static List<AnswerFault> faults(AskedField field, boolean hasFiles) {
		if (field.kind().isTold()) {
			return List.of();
		}
		boolean answered = (field.kind() == FieldKind.ATTACHMENTS) ? hasFiles : field.isAnswered();
		if (!answered) {
			return field.required() ? List.of(missing(field)) : List.of();
		}
		return field.values().stream().flatMap((value) -> malformed(field, value)).toList();
	}

	private static AnswerFault missing(AskedField field) {
		return switch (field.kind()) {
			case SUBJECT, DESCRIPTION, IMPACT, ATTACHMENTS ->
				AnswerFault.of(field.code(), "intake.answer.missing." + field.kind());
			default -> AnswerFault.of(field.code(),
					field.kind().isChosen() ? "intake.answer.chooseOne" : "intake.answer.fillIn", field.label());
		};
	}

	private static Stream<AnswerFault> malformed(AskedField field, String value) {
		if (!field.kind().isChosen() && value.length() > field.kind().maxLength()) {
			return Stream.of(AnswerFault.of(field.code(), "intake.answer.tooLong", field.label(),
					field.kind().maxLength(), value.length()));
		}
		if (field.kind() == FieldKind.NUMBER && number(value) == null) {
			return Stream.of(AnswerFault.of(field.code(), "intake.answer.number", field.label()));
		}
		if (field.kind() == FieldKind.DATE && date(value) == null) {
			return Stream.of(AnswerFault.of(field.code(), "intake.answer.date", field.label()));
		}
		return Stream.of();
	}

	/** An answer as people read it, in a language. */
	public static List<String> shown(AskedField field, Locale locale) {
		return switch (field.kind()) {
			case DATE -> field.values()
				.stream()
				.map((value) -> Objects.requireNonNullElse(date(value), LocalDate.EPOCH)
					.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(locale)))
				.toList();
			case NUMBER -> field.values()
				.stream()
				.map((value) -> NumberFormat.getInstance(locale).format(Objects.requireNonNullElse(number(value), 0)))
				.toList();
			default -> field.shown();
		};
	}

	/** With a comma or a point before the decimals; null for anything else. */
	private static @Nullable Number number(String value) {
		if (value.matches("-?[0-9]{1,15}([.][0-9]{1,6})?")) {
			return Double.valueOf(value);
		}
		NumberFormat brazilian = NumberFormat.getInstance(Locale.forLanguageTag("pt-BR"));
		ParsePosition position = new ParsePosition(0);
		Number number = value.matches("-?[0-9.]{1,19}(,[0-9]{1,6})?") ? brazilian.parse(value, position) : null;
		return (position.getIndex() == value.length()) ? number : null;
	}

	/** As browsers send it or as Brazilians write it; null for anything else. */
	private static @Nullable LocalDate date(String value) {
		try {
			return value.contains("/") ? LocalDate.parse(value, TYPED_DATE) : LocalDate.parse(value);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/** Goes through the fields in their order, knowing what was answered before. */
	private final class Filling {

		private final long requestTypeId;

		private final long organizationId;

		private final Answers given;

		private final Locale locale;

		private Answers kept = Answers.NONE;

		private boolean asksSegment;

		Filling(long requestTypeId, long organizationId, Answers given, Locale locale) {
			this.requestTypeId = requestTypeId;
			this.organizationId = organizationId;
			this.given = given;
			this.locale = locale;
		}

		Asked ask(FieldTerms terms) {
			if (terms.shownWhen() != null && !terms.shownWhen().holds(this.kept)) {
				return new Asked(null);
			}
			List<FieldOption> options = options(terms);
			if (terms.kind().isChosen() && options.isEmpty()) {
				return new Asked(null);
			}
			this.asksSegment = this.asksSegment || terms.kind() == FieldKind.SEGMENT;
			List<String> values = terms.kind().isTold() ? List.of() : fitting(terms.kind(), options, terms.code());
			this.kept = this.kept.with(terms.code(), values);
			boolean required = terms.required()
					|| (terms.requiredWhen() != null && terms.requiredWhen().holds(this.kept));
			return new Asked(
					new AskedField(terms.code(), terms.kind(), label(terms), hint(terms), required, options, values));
		}

		private List<String> fitting(FieldKind kind, List<FieldOption> options, String code) {
			List<String> said = (kind == FieldKind.PRIORITY && this.given.all(code).isEmpty()) ? recommended()
					: this.given.all(code);
			Stream<String> fitting = kind.isChosen()
					? said.stream().filter((value) -> options.stream().anyMatch((one) -> one.value().equals(value)))
					: said.stream();
			return kind.isSeveral() ? fitting.toList() : fitting.limit(1).toList();
		}

		private List<FieldOption> options(FieldTerms terms) {
			return switch (terms.kind()) {
				case TEAM -> teams();
				case PRODUCT -> products();
				case IMPACT -> impacts();
				case IMPACT_LEVEL -> levels(LevelKind.IMPACT);
				case PRIORITY -> levels(LevelKind.PRIORITY);
				case YES_NO -> List.of(new FieldOption("true", say("intake.yes"), null),
						new FieldOption("false", say("intake.no"), null));
				case CHOICE,
						CHOICES ->
					terms.choices()
						.stream()
						.filter((choice) -> choice.organizations().isEmpty()
								|| choice.organizations().contains(this.organizationId))
						.map((choice) -> new FieldOption(choice.value(), choice.label(), choice.hint()))
						.toList();
				default -> (terms.kind().catalog() != null) ? catalog(terms.kind(), terms.kind().catalog()) : List.of();
			};
		}

		private List<FieldOption> teams() {
			Set<Long> offered = FormFilling.this.types.scope(this.requestTypeId).teams();
			return FormFilling.this.teams.choices()
				.stream()
				.filter((team) -> offered.isEmpty() || offered.contains(team.id()))
				.map((Choice team) -> new FieldOption(Long.toString(team.id()), team.name(), null))
				.toList();
		}

		/** None before the segment, where it is asked, is known. */
		private List<FieldOption> products() {
			if (this.asksSegment && this.kept.id(FieldKind.SEGMENT) == null) {
				return List.of();
			}
			Set<Long> offered = FormFilling.this.types.scope(this.requestTypeId).products();
			return FormFilling.this.catalog.products(this.kept.id(FieldKind.SEGMENT), this.organizationId)
				.stream()
				.filter((product) -> offered.isEmpty() || offered.contains(product.id()))
				.map((product) -> new FieldOption(Long.toString(product.id()), product.name(), null))
				.toList();
		}

		/** None where what they depend on was not answered. */
		private List<FieldOption> catalog(FieldKind kind, CatalogKind list) {
			FieldKind above = kind.parent();
			Long parent = (above != null) ? this.kept.id(above) : null;
			if (above != null && parent == null) {
				return List.of();
			}
			return options(FormFilling.this.catalog.choices(list, parent, this.organizationId).stream());
		}

		/**
		 * Only what the matrix asks about the product, and that none of it is the case.
		 */
		private List<FieldOption> impacts() {
			Long product = this.kept.id(FieldKind.PRODUCT);
			if (product == null) {
				return List.of();
			}
			Set<Long> mattering = FormFilling.this.severities.impactsOf(product, this.kept.id(FieldKind.MODULE));
			List<FieldOption> impacts = new ArrayList<>(
					options(FormFilling.this.catalog.choices(CatalogKind.IMPACT, null, this.organizationId)
						.stream()
						.filter((impact) -> mattering.contains(impact.id()))));
			if (!impacts.isEmpty()) {
				impacts.add(new FieldOption(Answers.NO_IMPACT, say("intake.noImpact"), say("intake.noImpactHint")));
			}
			return impacts;
		}

		private List<FieldOption> levels(LevelKind kind) {
			return FormFilling.this.severities.levels(kind)
				.stream()
				.map((level) -> new FieldOption(
						(kind == LevelKind.PRIORITY) ? Priority.ofLevel(level.level()).name()
								: Integer.toString(level.level()),
						named(level), level.sentence().isBlank() ? null : level.sentence()))
				.toList();
		}

		/** What is chosen for whoever does not choose. */
		private List<String> recommended() {
			return FormFilling.this.severities.levels(LevelKind.PRIORITY)
				.stream()
				.filter(SeverityLevel::recommended)
				.map((level) -> Priority.ofLevel(level.level()).name())
				.toList();
		}

		private String named(SeverityLevel level) {
			return level.recommended() ? FormFilling.this.messages.getMessage("intake.recommended",
					new Object[] { level.name() }, this.locale) : level.name();
		}

		private static List<FieldOption> options(Stream<CatalogChoice> choices) {
			return choices.map((choice) -> new FieldOption(Long.toString(choice.id()), choice.name(), null)).toList();
		}

		private String label(FieldTerms terms) {
			return (terms.label() != null && !terms.label().isBlank()) ? terms.label()
					: say("intake.fieldKind." + terms.kind());
		}

		/** Its own help; a built-in field may have one from the start. */
		private @Nullable String hint(FieldTerms terms) {
			if (terms.help() != null && !terms.help().isBlank()) {
				return terms.help();
			}
			return switch (terms.kind()) {
				case SUBJECT, DESCRIPTION, IMPACT, PHONE, AVAILABILITY, COPIES, PRIORITY ->
					say("intake.fieldHint." + terms.kind());
				default -> null;
			};
		}

		private String say(String key) {
			return FormFilling.this.messages.getMessage(key, null, this.locale);
		}

	}

	/** A field that may have been passed over. */
	private record Asked(@Nullable AskedField field) {

		void ifAsked(List<AskedField> fields) {
			if (this.field != null) {
				fields.add(this.field);
			}
		}

	}

}
