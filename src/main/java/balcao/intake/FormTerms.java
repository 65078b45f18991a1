package balcao.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a request type asks, page by page, and what it tells before one sends. */
public record FormTerms(List<StepTerms> steps, List<Tip> tips) {

	private static final StepTerms DETAILS = new StepTerms("Detalhes e anexos",
			List.of(FieldTerms.required(FieldKind.DESCRIPTION), FieldTerms.optional(FieldKind.ATTACHMENTS),
					FieldTerms.optional(FieldKind.PHONE), FieldTerms.optional(FieldKind.AVAILABILITY),
					FieldTerms.optional(FieldKind.COPIES)));

	/** Asks what the matrix judges by, then the details. */
	public static final FormTerms INCIDENT = new FormTerms(List.of(new StepTerms("Sobre o problema",
			List.of(FieldTerms.optional(FieldKind.PRODUCT), FieldTerms.optional(FieldKind.MODULE),
					FieldTerms.optional(FieldKind.SITUATION), FieldTerms.required(FieldKind.IMPACT),
					FieldTerms.required(FieldKind.SUBJECT))),
			DETAILS), List.of());

	/** Asks for product and subject, then the details. */
	public static final FormTerms REQUEST = new FormTerms(
			List.of(new StepTerms("Sobre o pedido",
					List.of(FieldTerms.optional(FieldKind.PRODUCT), FieldTerms.required(FieldKind.SUBJECT))), DETAILS),
			List.of());

	public FormTerms {
		steps = List.copyOf(steps);
		tips = List.copyOf(tips);
	}

	/** Every field in the order it is asked. */
	public Stream<FieldTerms> fields() {
		return this.steps.stream().flatMap((step) -> step.fields().stream());
	}

	public Optional<FieldTerms> field(String code) {
		return fields().filter((field) -> field.code().equals(code)).findFirst();
	}

	public boolean asks(FieldKind kind) {
		return fields().anyMatch((field) -> field.kind() == kind);
	}

	/** Whether the matrix decides on the severity, since its questions are asked. */
	public boolean asksSituation() {
		return asks(FieldKind.SITUATION) || asks(FieldKind.IMPACT);
	}

}
