package balcao.calendar;

import java.io.Serial;

import balcao.platform.Refused;

/** A calendar or a question about one that has no true answer. */
public class CalendarRefused extends Refused {

	@Serial
	private static final long serialVersionUID = 1L;

	public CalendarRefused(String messageKey, Object... arguments) {
		super(messageKey, arguments);
	}

}
