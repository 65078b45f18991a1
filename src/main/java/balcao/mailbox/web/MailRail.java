package balcao.mailbox.web;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.mailbox.MailReading;
import balcao.platform.CurrentPerson;
import balcao.platform.web.RailLink;
import balcao.platform.web.RailSection;
import balcao.platform.web.RailSource;

/** Mails that wait, in the team's navigation. */
@Component
@Order(13)
class MailRail implements RailSource {

	private final MailReading mails;

	MailRail(MailReading mails) {
		this.mails = mails;
	}

	@Override
	public List<RailSection> sections(CurrentPerson person) {
		return List.of(new RailSection("mailbox.rail.title",
				List.of(RailLink.keyed("/desk/mail", "mail", "mailbox.rail.waiting")
					.countingUpTo(99, this.mails.waiting(person)))));
	}

}
