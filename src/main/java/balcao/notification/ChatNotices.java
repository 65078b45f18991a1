package balcao.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.chat.ChatHanded;
import balcao.chat.ChatSide;
import balcao.chat.ChatUnread;
import balcao.chat.ChatWaits;

/** Tells the team of conversations that wait for somebody, and both sides of words. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ChatNotices {

	private final Notices notices;

	private final Doorbell doorbell;

	ChatNotices(Notices notices, Doorbell doorbell) {
		this.notices = notices;
		this.doorbell = doorbell;
	}

	/** Whoever looks after the client and whoever answers in the team. */
	@EventListener
	void on(ChatWaits event) {
		tell(NoticeKind.CHAT_WAITING, event.personIds(), "chat/" + event.conversationId() + "/" + event.at(),
				event.subject(), event.clientId(), desk(event.conversationId()), event.at());
	}

	/** Whom a colleague gave it to, or asked to join. */
	@EventListener
	void on(ChatHanded event) {
		tell(NoticeKind.CHAT_WAITING, List.of(event.toPersonId()),
				"chat/" + event.conversationId() + "/handed/" + event.at(), event.subject(), event.actorId(),
				desk(event.conversationId()), event.at());
	}

	/** Who has it, or its client, where they do not look at what was said. */
	@EventListener
	void on(ChatUnread event) {
		boolean team = event.side() == ChatSide.TEAM;
		tell(team ? NoticeKind.CHAT_MESSAGE : NoticeKind.CHAT_MISSED, List.of(event.personId()),
				"chat/" + event.conversationId() + "/unread/" + event.at(), event.subject(), event.authorId(),
				team ? desk(event.conversationId()) : "/chats/" + event.conversationId(), event.at());
	}

	private static String desk(long conversationId) {
		return "/desk/chats/" + conversationId;
	}

	private void tell(NoticeKind kind, Collection<Long> personIds, String cause, String subject, long actorId,
			String path, Instant at) {
		Set<Long> rung = new TreeSet<>();
		for (long person : personIds) {
			if (person != actorId && this.notices.addAbout(person, kind, cause, subject, actorId, path, at)) {
				rung.add(person);
			}
		}
		this.doorbell.ring(rung);
	}

}
