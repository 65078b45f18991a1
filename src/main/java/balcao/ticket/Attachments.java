package balcao.ticket;

import org.springframework.data.repository.Repository;

/** The files of messages. */
interface Attachments extends Repository<Attachment, Long> {

	Attachment save(Attachment attachment);

}
