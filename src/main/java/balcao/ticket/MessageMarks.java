package balcao.ticket;

import java.util.Collection;
import java.util.Map;

import balcao.platform.CurrentPerson;

/** Knows on which way messages came; a bean of this kind is asked once for each page. */
public interface MessageMarks {

	/**
	 * The marks of those among some messages that have one, in one statement.
	 * @param reader somebody of the team who may see the messages
	 */
	Map<Long, MessageMark> of(Collection<Long> messageIds, CurrentPerson reader);

}
