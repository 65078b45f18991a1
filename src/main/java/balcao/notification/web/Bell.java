package balcao.notification.web;

import org.springframework.stereotype.Component;

import balcao.notification.NoticeService;
import balcao.platform.CurrentPerson;
import balcao.platform.web.UnreadCount;

/** Counts for the bell of every page. */
@Component
class Bell implements UnreadCount {

	private final NoticeService notices;

	Bell(NoticeService notices) {
		this.notices = notices;
	}

	@Override
	public long of(CurrentPerson person) {
		return this.notices.unread(person);
	}

}
