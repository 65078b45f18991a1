package balcao.decree;

/** How a client wants the history to come. */
public enum HistoryWay {

	PORTAL, EMAIL

}
