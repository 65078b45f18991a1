package balcao.ticket;

import java.util.Collection;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.FileStore;

/**
 * Keeps with a ticket's description what was sent elsewhere before there was a ticket.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TicketEnclosures {

	private final Messages messages;

	private final Attachments attachments;

	private final FileStore files;

	TicketEnclosures(Messages messages, Attachments attachments, FileStore files) {
		this.messages = messages;
		this.attachments = attachments;
		this.files = files;
	}

	/**
	 * Encloses copies of files; whoever asks has decided that everybody who may read the
	 * description may have them.
	 */
	public void enclose(long ticketId, Collection<Long> fileIds, long ownerId) {
		if (fileIds.isEmpty()) {
			return;
		}
		long description = this.messages.description(ticketId);
		fileIds.forEach(
				(file) -> this.attachments.save(Attachment.of(this.files.copy(file, ownerId), description, ticketId)));
	}

}
