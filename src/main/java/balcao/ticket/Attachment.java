package balcao.ticket;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.springframework.data.domain.Persistable;

/** A file that came with a message. */
@Entity
@Table(name = "ticket_attachment")
class Attachment implements Persistable<Long> {

	@Id
	private long fileId;

	private long messageId;

	private long ticketId;

	protected Attachment() {
	}

	static Attachment of(long fileId, long messageId, long ticketId) {
		Attachment attachment = new Attachment();
		attachment.fileId = fileId;
		attachment.messageId = messageId;
		attachment.ticketId = ticketId;
		return attachment;
	}

	@Override
	public Long getId() {
		return this.fileId;
	}

	/** Attachments are only ever added, so that saving needs no look-up. */
	@Override
	public boolean isNew() {
		return true;
	}

}
