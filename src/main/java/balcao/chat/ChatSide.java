package balcao.chat;

import balcao.platform.CurrentPerson;

/** Who speaks. */
public enum ChatSide {

	CLIENT, TEAM, SYSTEM;

	public static ChatSide of(CurrentPerson person) {
		return person.isTeam() ? TEAM : CLIENT;
	}

}
