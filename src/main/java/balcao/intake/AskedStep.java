package balcao.intake;

import java.util.List;

/**
 * A page of a form as one person is asked it now.
 *
 * @param number from 1 on
 */
public record AskedStep(int number, String title, List<AskedField> fields) {

	public boolean asks(FieldKind kind) {
		return this.fields.stream().anyMatch((field) -> field.kind() == kind);
	}

}
