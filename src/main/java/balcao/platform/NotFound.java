package balcao.platform;

import java.io.Serial;

/** What is missing and what one may not see look the same: 404. */
public class NotFound extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

}
