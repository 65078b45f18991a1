package balcao.mailbox;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import balcao.mime.MailAttachment;
import balcao.mime.ReadMail;
import balcao.platform.FileRules;
import balcao.platform.FileStore;
import balcao.platform.NotFound;
import balcao.platform.Refused;

/**
 * Uploads the files of a mail in its author's name, under the rules of the portal. Each
 * is a transaction of its own, so that one that is refused spoils nothing; what was not
 * taken by a ticket afterwards is discarded.
 */
@Component
class MailFiling {

	/** Smaller pictures in a text are marks and logos. */
	private static final int SMALL_PICTURE = 5 * 1024;

	private final FileStore files;

	MailFiling(FileStore files) {
		this.files = files;
	}

	Filed file(ReadMail mail, long ownerId, FileRules rules) {
		List<Long> ids = new ArrayList<>();
		boolean left = false;
		for (MailAttachment attachment : mail.attachments()) {
			if (attachment.isInline() && attachment.type().startsWith("image/") && attachment.size() < SMALL_PICTURE) {
				continue;
			}
			if (ids.size() >= rules.maxFiles() || !rules.allowsName(attachment.name())) {
				left = true;
				continue;
			}
			try {
				ids.add(this.files.store(ownerId, attachment.name(), attachment.open()).id());
			}
			catch (Refused refused) {
				left = true;
			}
		}
		return new Filed(ownerId, ids, left);
	}

	void discard(Filed filed) {
		for (long id : filed.ids()) {
			try {
				this.files.discard(id, filed.ownerId());
			}
			catch (NotFound taken) {
				// a ticket has it
			}
		}
	}

}
