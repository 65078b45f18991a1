package balcao.ticket;

/** What part of a ticket's timeline to show. */
public enum Show {

	ALL, CLIENT, NOTES, EVENTS;

	/** Whether messages of a visibility are among it. */
	public boolean includes(Visibility visibility) {
		return switch (this) {
			case ALL -> true;
			case CLIENT -> visibility == Visibility.PUBLIC;
			case NOTES -> visibility == Visibility.INTERNAL;
			case EVENTS -> false;
		};
	}

	public boolean includesEvents() {
		return this == ALL || this == EVENTS;
	}

}
