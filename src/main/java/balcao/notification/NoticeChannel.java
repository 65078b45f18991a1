package balcao.notification;

/** How people are told. */
public enum NoticeChannel {

	/** At the bell. */
	PORTAL,

	/** By letter, for events of which letters are sent. */
	EMAIL

}
