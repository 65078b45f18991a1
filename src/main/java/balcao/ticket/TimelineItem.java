package balcao.ticket;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Either a message, or what happened between two messages. */
public record TimelineItem(@Nullable MessageLine message, List<HistoryLine> events) {

	/** Messages and history in the order in which they happened. */
	static List<TimelineItem> merge(List<MessageLine> messages, List<HistoryLine> history) {
		List<TimelineItem> items = new ArrayList<>();
		int next = 0;
		for (MessageLine message : messages) {
			List<HistoryLine> before = new ArrayList<>();
			while (next < history.size() && history.get(next).at().isBefore(message.at())) {
				before.add(history.get(next++));
			}
			addEvents(items, before);
			items.add(new TimelineItem(message, List.of()));
		}
		addEvents(items, history.subList(next, history.size()));
		return List.copyOf(items);
	}

	private static void addEvents(List<TimelineItem> items, List<HistoryLine> events) {
		if (!events.isEmpty()) {
			items.add(new TimelineItem(null, List.copyOf(events)));
		}
	}

}
