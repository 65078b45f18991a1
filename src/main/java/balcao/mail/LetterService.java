package balcao.mail;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.KeysetPage;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.Refused;

/** Shows admins what became of the letters. */
@Service
@Transactional(readOnly = true)
public class LetterService {

	private final Letters letters;

	private final ObjectProvider<Postbox> postbox;

	LetterService(Letters letters, ObjectProvider<Postbox> postbox) {
		this.letters = letters;
		this.postbox = postbox;
	}

	/** One page of letters, the newest first. */
	public LetterPage page(boolean failedOnly, PageRequest request) {
		Postbox box = this.postbox.getIfAvailable();
		return new LetterPage(this.letters.rows(failedOnly, request), failedOnly, box != null,
				box != null && box.catches());
	}

	/** Tries a failed letter again, from the first attempt. */
	@Transactional
	public void retry(long id) {
		if (!this.letters.retry(id)) {
			throw new Refused("mail.refused.retry");
		}
	}

	/** Letters that the demo kept, the newest first. */
	public List<CaughtLetter> caught() {
		return this.letters.caught(KeysetPage.SIZE);
	}

	public CaughtLetter findCaught(long id) {
		return this.letters.findCaught(id).orElseThrow(NotFound::new);
	}

}
