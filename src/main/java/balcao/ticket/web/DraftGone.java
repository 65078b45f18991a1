package balcao.ticket.web;

import java.io.Serial;

/** The draft was discarded, has expired or is another person's. */
class DraftGone extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

}
