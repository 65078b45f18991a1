package balcao.ticket;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A request that comes as a whole, not page by page.
 *
 * @param requestType the type's code or name
 * @param onBehalfOf the e-mail address of the client it is for; null for the actor's own
 * @param answers by the code of the field; what is chosen among options by name or by
 * value
 * @param files uploaded files of the actor
 * @param department the team whose door it came through, which routing takes for the
 * department that was asked; null for none
 */
public record TicketRequest(String requestType, @Nullable String onBehalfOf, Map<String, List<String>> answers,
		List<Long> files, @Nullable Long department) {

	public TicketRequest(String requestType, @Nullable String onBehalfOf, Map<String, List<String>> answers,
			List<Long> files) {
		this(requestType, onBehalfOf, answers, files, null);
	}

	/** The code under which a wrong type of request is told. */
	public static final String REQUEST_TYPE = "requestType";

	/** The code under which a wrong requester is told. */
	public static final String ON_BEHALF_OF = "onBehalfOf";

}
