package balcao.mime;

import java.util.EnumSet;
import java.util.Set;

/** Collects what is wrong while a mail is read. */
final class Flaws {

	private final Set<MailFlaw> found = EnumSet.noneOf(MailFlaw.class);

	void add(MailFlaw flaw) {
		this.found.add(flaw);
	}

	void addIf(boolean holds, MailFlaw flaw) {
		if (holds) {
			this.found.add(flaw);
		}
	}

	Set<MailFlaw> found() {
		return this.found;
	}

}
