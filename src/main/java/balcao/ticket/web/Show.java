package balcao.ticket.web;

import balcao.ticket.MessageLine;
import balcao.ticket.TimelineItem;

/** What part of a ticket's timeline to show. */
enum Show {

	ALL, CLIENT, NOTES, EVENTS;

	boolean includes(TimelineItem item) {
		MessageLine message = item.message();
		return switch (this) {
			case ALL -> true;
			case CLIENT -> message != null && !message.isInternal();
			case NOTES -> message != null && message.isInternal();
			case EVENTS -> message == null;
		};
	}

	/** How much of this kind an item of the timeline holds. */
	int count(TimelineItem item) {
		return includes(item) ? Math.max(1, item.events().size()) : 0;
	}

}
