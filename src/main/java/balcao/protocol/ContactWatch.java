package balcao.protocol;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes contacts whose page gave no sign for calls that were cut, and ends those of which
 * nothing is known, on every node at once.
 */
@Service
@Transactional
public class ContactWatch {

	private static final int AT_ONCE = 50;

	private final Contacts contacts;

	private final Rules rules;

	private final ContactCutting cutting;

	private final Clock clock;

	ContactWatch(Contacts contacts, Rules rules, ContactCutting cutting, Clock clock) {
		this.contacts = contacts;
		this.rules = rules;
		this.cutting = cutting;
		this.clock = clock;
	}

	/** One round; answers how many there were. */
	public int round() {
		Instant now = this.clock.instant();
		return this.rules.findById(ProtocolRules.ONLY).map((rules) -> cut(rules, now) + lapse(rules, now)).orElse(0);
	}

	private int cut(ProtocolRules rules, Instant now) {
		List<Contact> silent = this.contacts.lockSilent(now.minus(rules.silence()), AT_ONCE);
		silent.forEach((contact) -> this.cutting.cut(contact, null, now));
		return silent.size();
	}

	private int lapse(ProtocolRules rules, Instant now) {
		List<Contact> blank = this.contacts.lockBlank(now.minus(rules.lapse()), AT_ONCE);
		blank.forEach((contact) -> contact.lapse(now));
		return blank.size();
	}

}
