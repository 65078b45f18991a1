package balcao.chat;

/** What a conversation is about. */
public enum ChatKind {

	/** With the account manager, the analysts or the team. */
	MANAGER,

	/** About an emergency, every word of which belongs to its protocol. */
	EMERGENCY

}
