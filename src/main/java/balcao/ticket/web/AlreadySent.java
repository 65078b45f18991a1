package balcao.ticket.web;

import java.io.Serial;

/** The draft has become a ticket. */
class AlreadySent extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String number;

	AlreadySent(String number) {
		this.number = number;
	}

	String number() {
		return this.number;
	}

}
