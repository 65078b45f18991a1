package balcao.ticket;

/**
 * How a queue stands.
 *
 * @param bounded whether there are more late, urgent or yellow ones than were counted
 */
public record QueueCounts(long open, long breached, long red, long yellow, long paused, long unassigned, long mine,
		long answered, long severe, long approval, long waiting, boolean bounded) {

	static final QueueCounts NONE = new QueueCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, false);

	public long of(QueueView view) {
		return switch (view) {
			case ALL -> this.open;
			case UNASSIGNED -> this.unassigned;
			case MINE -> this.mine;
			case ANSWERED -> this.answered;
			case SEVERE -> this.severe;
			case APPROVAL -> this.approval;
			case WAITING -> this.waiting;
		};
	}

}
