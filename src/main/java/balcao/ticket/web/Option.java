package balcao.ticket.web;

import org.jspecify.annotations.Nullable;

/** Something to choose on a form. */
record Option(String value, String label, @Nullable String hint) {

	static Option of(long id, String label) {
		return new Option(Long.toString(id), label, null);
	}

}
