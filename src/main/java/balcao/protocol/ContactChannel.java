package balcao.protocol;

/** The way on which somebody asked for help. */
public enum ContactChannel {

	PHONE, CHAT

}
