package balcao.mail;

import java.util.List;
import java.util.Optional;

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

	private final List<MailFigures> parts;

	private final BlockedAddresses blocked;

	LetterService(Letters letters, ObjectProvider<Postbox> postbox, List<MailFigures> parts, BlockedAddresses blocked) {
		this.letters = letters;
		this.postbox = postbox;
		this.parts = parts;
		this.blocked = blocked;
	}

	/** One page of letters, the newest first. */
	public LetterPage page(LetterShow show, PageRequest request) {
		Postbox box = this.postbox.getIfAvailable();
		return new LetterPage(this.letters.rows(show, request), show, box != null, box != null && box.catches(),
				this.parts.stream().map(MailFigures::part).toList(), this.blocked.all());
	}

	/** Tries a failed letter again, from the first attempt. */
	@Transactional
	public void retry(long id) {
		if (!this.letters.retry(id)) {
			throw new Refused("mail.refused.retry");
		}
	}

	/** Tries all that failed again, but those to addresses that are blocked; how many. */
	@Transactional
	public int retryAll() {
		return this.letters.retryAll();
	}

	/** An address works again, as an admin knows. */
	@Transactional
	public void unblock(String address) {
		this.blocked.clear(address);
	}

	/** Why nothing is sent to somebody; empty where it is. */
	public Optional<BlockedAddress> blocked(String address) {
		return this.blocked.find(address);
	}

	/** Who of those who take part in a ticket gets nothing. */
	public List<BlockedReader> blockedReaders(long ticketId, long requesterId) {
		return this.blocked.readers(ticketId, requesterId);
	}

	/** Letters that the demo kept, the newest first. */
	public List<CaughtLetter> caught(String to) {
		return this.letters.caught(to, KeysetPage.SIZE);
	}

	public CaughtLetter findCaught(long id) {
		return this.letters.findCaught(id).orElseThrow(NotFound::new);
	}

}
