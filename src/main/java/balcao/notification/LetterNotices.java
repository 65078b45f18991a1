package balcao.notification;

import java.time.Instant;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the team of letters that did not arrive. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LetterNotices {

	private final Notices notices;

	LetterNotices(Notices notices) {
		this.notices = notices;
	}

	/**
	 * A letter came back.
	 * @param ticketId what it was about; null for nothing that has a number
	 */
	public void bounced(Collection<Long> personIds, long letterId, @Nullable Long ticketId, @Nullable String number,
			String address, Instant at) {
		String cause = "letter/" + letterId;
		for (long person : personIds) {
			if (ticketId != null && number != null) {
				this.notices
					.add(new Notices.Draft(person, NoticeKind.LETTER_BOUNCED, cause, ticketId, number, null, null, at));
			}
			else {
				this.notices.addAbout(person, NoticeKind.LETTER_BOUNCED, cause, address, null,
						"/backoffice/mail?show=BOUNCED", at);
			}
		}
	}

}
