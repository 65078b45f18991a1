package balcao.intake;

import java.util.List;

/** A page of a form. */
public record StepTerms(String title, List<FieldTerms> fields) {

	public StepTerms {
		fields = List.copyOf(fields);
	}

}
