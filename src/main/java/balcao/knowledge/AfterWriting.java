package balcao.knowledge;

/** What becomes of a draft once it is kept. */
public enum AfterWriting {

	STAY, PUBLISH, SCHEDULE

}
