package balcao.mime;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What kind of mail it is, and by which signs.
 *
 * @param answerable whether it may be answered automatically
 */
public record MailClassification(MailNature nature, Set<MailSign> signs, boolean answerable) {

	public MailClassification {
		Set<MailSign> inOrder = EnumSet.noneOf(MailSign.class);
		inOrder.addAll(signs);
		signs = Collections.unmodifiableSet(inOrder);
	}

	/** Whether it may reopen, pause or resume anything: people alone do. */
	public boolean moves() {
		return this.nature == MailNature.HUMAN || this.nature == MailNature.BULK;
	}

}
