package balcao.protocol;

/** Why a number stands for no protocol of its own. */
public enum NumberFate {

	/** Its call is not over yet. */
	RUNNING,

	/** What it was about was open already, under another number. */
	JOINED,

	/** The call was cut; somebody has to call back. */
	INTERRUPTED,

	/** The contact came to nothing, with words why. */
	CLOSED,

	/** The call was cut before anything was said. */
	LAPSED,

	/** What it was given for was taken back at once, before anybody had told it. */
	UNUSED

}
