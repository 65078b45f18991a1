package balcao.intake;

import java.util.List;

import org.junit.jupiter.api.Test;

import balcao.platform.NotFound;
import balcao.platform.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class FormEditingTests {

	private final FormEditing request = new FormEditing(FormTerms.REQUEST);

	@Test
	void fieldMovesWithinItsStepAndOverTheEdgeIntoTheNext() {
		assertThat(codes(this.request.move("subject", Move.UP), 1)).containsExactly("subject", "product");

		FormTerms over = this.request.move("subject", Move.DOWN);

		assertThat(codes(over, 1)).containsExactly("product");
		assertThat(codes(over, 2)).startsWith("subject", "description");
		assertThat(new FormEditing(over).move("subject", Move.UP)).isEqualTo(FormTerms.REQUEST);
		assertThat(this.request.move("product", Move.UP)).isEqualTo(FormTerms.REQUEST);
	}

	@Test
	void fieldIsPutAnywhere() {
		assertThat(codes(this.request.place("copies", 1, 2), 1)).containsExactly("product", "copies", "subject");
		assertThat(codes(this.request.place("product", 2, 1000), 2)).endsWith("copies", "product");
	}

	@Test
	void whatIsNotThereIsNotFound() {
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.request.move("nada", Move.UP));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.request.step(3));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.request.removeTip(1));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.request.removeChoice("subject", 1));
	}

	@Test
	void codeIsMadeOfTheLabelAndLikeNoOther() {
		assertThat(this.request.codeFor("Número do pedido?")).isEqualTo("numero_do_pedido");
		assertThat(this.request.codeFor("Subject")).isEqualTo("subject_2");
		assertThat(this.request.codeFor("1º contato")).isEqualTo("campo_1_contato");
		assertThat(this.request.codeFor("???")).isEqualTo("campo");
		assertThat(this.request.codeFor("x".repeat(120))).hasSizeLessThanOrEqualTo(40);
	}

	@Test
	void codeThatAnotherFieldHasIsRefused() {
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.request.add(1, FieldTerms.own("subject", FieldKind.TEXT, "Assunto", false)));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.request.add(1, FieldTerms.optional(FieldKind.PRODUCT)));
	}

	@Test
	void optionsTakeTheirValueFromTheirText() {
		FormTerms asked = this.request.add(1, FieldTerms.own("sistema", FieldKind.CHOICE, "Sistema", true));
		FormTerms one = new FormEditing(asked).addChoice("sistema", OwnChoice.of("", "Área fiscal"));
		FormTerms two = new FormEditing(one).addChoice("sistema", OwnChoice.of("", "Área Fiscal"));

		assertThat(two.field("sistema").orElseThrow().choices()).extracting(OwnChoice::value)
			.containsExactly("area_fiscal", "area_fiscal_2");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> new FormEditing(two).addChoice("sistema", OwnChoice.of("area_fiscal", "Outra")));
		assertThat(new FormEditing(two).moveChoice("sistema", 2, Move.UP).field("sistema").orElseThrow().choices())
			.extracting(OwnChoice::value)
			.containsExactly("area_fiscal_2", "area_fiscal");
	}

	@Test
	void differencesNameWhatWasAddedRemovedMovedAndChanged() {
		FormTerms after = new FormEditing(this.request.remove("phone")).add(2,
				FieldTerms.own("pedido", FieldKind.NUMBER, "Pedido", false));
		after = new FormEditing(after).change("subject", (field) -> field.called("Resumo"));
		after = new FormEditing(after).move("product", Move.DOWN);

		assertThat(FormChange.between(FormTerms.REQUEST, after))
			.extracting((change) -> (change.field() != null) ? change.field().code() : "", FormChange::aspects)
			.containsExactlyInAnyOrder(tuple("product", List.of(FormAspect.PLACE)),
					tuple("subject", List.of(FormAspect.LABEL)), tuple("pedido", List.of(FormAspect.ADDED)),
					tuple("phone", List.of(FormAspect.REMOVED)));
		assertThat(FormChange.between(after, after)).isEmpty();
	}

	@Test
	void formThatNobodyCouldFillInIsNotPublished() {
		assertThat(FormRules.faults(FormTerms.REQUEST)).isEmpty();
		assertThat(FormRules.faults(FormTerms.INCIDENT)).isEmpty();
		assertThat(keys(this.request.remove("subject"))).containsExactly("intake.fault.needed.SUBJECT");
		assertThat(keys(this.request.addStep("Vazio"))).containsExactly("intake.fault.emptyStep");
		assertThat(keys(this.request.add(1, FieldTerms.optional(FieldKind.MODULE)))).isEmpty();
		assertThat(keys(
				new FormEditing(this.request.add(1, FieldTerms.optional(FieldKind.MODULE))).move("product", Move.DOWN)))
			.isEmpty();
		assertThat(keys(this.request.add(1, FieldTerms.own("sistema", FieldKind.CHOICE, "Sistema", true))))
			.containsExactly("intake.fault.noChoices");
		assertThat(keys(this.request.change("product", (field) -> field.shownWhen("copies"))))
			.containsExactly("intake.fault.condition");
	}

	private static List<String> codes(FormTerms terms, int step) {
		return terms.steps().get(step - 1).fields().stream().map(FieldTerms::code).toList();
	}

	private static List<String> keys(FormTerms terms) {
		return FormRules.faults(terms).stream().map(FormFault::messageKey).toList();
	}

}
