package balcao.ticket;

import balcao.intake.FieldKind;

/**
 * An answer of a ticket as it was given.
 *
 * @param label what was asked, in the words of then
 * @param shown what was answered, as people read it
 */
public record AnswerLine(String code, FieldKind kind, String label, String shown) {

	/** Whether the page tells it at a place of its own. */
	boolean isTold() {
		return switch (this.kind) {
			case PRODUCT, MODULE, SITUATION, IMPACT, PHONE, AVAILABILITY -> true;
			default -> false;
		};
	}

	/** The answers in one line. */
	public String line() {
		return this.shown.replace("\n", ", ");
	}

	/** Whether it may be long. */
	public boolean isLong() {
		return this.kind == FieldKind.LONG_TEXT;
	}

}
