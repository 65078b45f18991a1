package balcao.chat;

import balcao.platform.CurrentPerson;

/** When, and by whom, clients are answered in conversations. */
public interface ChatHours {

	/** How things stand for a client at this moment. */
	Reception reception(CurrentPerson client);

}
