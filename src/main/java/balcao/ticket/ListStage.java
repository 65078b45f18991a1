package balcao.ticket;

/** How close a ticket's next deadline is, as a condition of lists. */
public enum ListStage {

	LATE("t.due_at < :now"), RED("t.due_at >= :now and t.red_at <= :now"),
	YELLOW("t.red_at > :now and t.yellow_at <= :now"), GREEN("t.yellow_at > :now"), PAUSED("t.clock = 'PAUSED'"),
	NONE("t.clock = 'NONE'");

	private final String condition;

	ListStage(String condition) {
		this.condition = condition;
	}

	String condition() {
		return this.condition;
	}

}
