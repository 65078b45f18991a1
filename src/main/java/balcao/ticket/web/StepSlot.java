package balcao.ticket.web;

import org.jspecify.annotations.Nullable;

import balcao.intake.AskedField;

/**
 * The place of a field on a page, there even while the field is not asked.
 *
 * @param field null while it is not asked
 */
record StepSlot(String code, @Nullable AskedField field) {

	/** Whether one types into it, so that nothing may replace it meanwhile. */
	public boolean isTyped() {
		return this.field != null && switch (this.field.look()) {
			case TEXT, SHORT, LONG, PHONE, NUMBER, DATE, COPIES, FILES -> true;
			case TOLD, SELECT, ONE, SEVERAL -> false;
		};
	}

}
