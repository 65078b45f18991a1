package balcao.chat.web;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.chat.AvailabilityService;
import balcao.chat.DeskPresence;
import balcao.platform.CurrentPerson;
import balcao.platform.web.RailLink;
import balcao.platform.web.RailSection;
import balcao.platform.web.RailSource;

/** Leads the team to the conversations, with how many wait. */
@Component
@Order(14)
class ChatRail implements RailSource {

	private final ObjectProvider<AvailabilityService> availability;

	ChatRail(ObjectProvider<AvailabilityService> availability) {
		this.availability = availability;
	}

	@Override
	public List<RailSection> sections(CurrentPerson person) {
		DeskPresence presence = DeskChatFrames.current(this.availability, person).presence();
		RailLink chats = RailLink.keyed("/desk/chats", "chat", "chat.rail.chats");
		return List.of(new RailSection("chat.rail.title",
				List.of((presence != null && presence.waiting() > 0) ? chats.counting(presence.waiting()) : chats,
						RailLink.keyed("/desk/chats/past", "history", "chat.rail.past"))));
	}

}
