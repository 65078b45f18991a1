package balcao.ticket;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

import balcao.platform.CurrentPerson;

/** Gathers what other modules show on a ticket's pages. */
@Service
public class TicketPanels {

	private final ObjectProvider<TicketPanel> panels;

	private final ObjectProvider<MessageMarks> marks;

	TicketPanels(ObjectProvider<TicketPanel> panels, ObjectProvider<MessageMarks> marks) {
		this.panels = panels;
		this.marks = marks;
	}

	/** On which way the messages of a timeline came, by their ids. */
	public Map<Long, MessageMark> marks(List<TimelineItem> timeline, CurrentPerson reader) {
		List<Long> messages = timeline.stream()
			.map(TimelineItem::message)
			.filter(Objects::nonNull)
			.map(MessageLine::id)
			.toList();
		Map<Long, MessageMark> found = new HashMap<>();
		if (!messages.isEmpty()) {
			this.marks.orderedStream().forEach((one) -> found.putAll(one.of(messages, reader)));
		}
		return found;
	}

	/** What stands at a place for a reader who may see the ticket. */
	public List<ShownPanel> at(TicketPanel.Place place, TicketSheet ticket, CurrentPerson reader) {
		TicketGlance glance = TicketGlance.of(ticket);
		return this.panels.orderedStream()
			.filter((panel) -> panel.place() == place)
			.map((panel) -> shown(panel, glance, reader))
			.filter(Objects::nonNull)
			.toList();
	}

	private static @Nullable ShownPanel shown(TicketPanel panel, TicketGlance ticket, CurrentPerson reader) {
		Object view = panel.view(ticket, reader);
		return (view != null) ? new ShownPanel(panel.template(), view) : null;
	}

}
