package balcao.ticket;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.FileStore;
import balcao.platform.NotFound;
import balcao.platform.SecretToken;
import balcao.platform.StoredFile;

/**
 * What somebody from outside reads by a personal link: the public conversation of one
 * ticket and nothing else. A link that was taken back, has expired or whose organization
 * allows nobody from outside any more does not exist.
 */
@Service
@Transactional(readOnly = true)
public class OutsiderReading {

	private final TicketReaders readers;

	private final TicketSheets sheets;

	private final FileStore files;

	private final Clock clock;

	OutsiderReading(TicketReaders readers, TicketSheets sheets, FileStore files, Clock clock) {
		this.readers = readers;
		this.sheets = sheets;
		this.files = files;
		this.clock = clock;
	}

	/** Those in copy of a ticket whose link opens. */
	public List<OutsiderLine> of(long ticketId) {
		return this.readers.allowsOutsiders(ticketId) ? this.readers.outsiders(ticketId, this.clock.instant())
			.stream()
			.filter((outsider) -> !outsider.expired())
			.toList() : List.of();
	}

	/** To which address letters about a ticket went, whether or not its link opens. */
	public Optional<String> addressOf(long ticketId, long outsiderId) {
		return this.readers.outsiderAddress(ticketId, outsiderId);
	}

	/**
	 * Who has an address of those in copy of a ticket, or of one that was merged into it,
	 * as long as the link opens.
	 */
	public Optional<OutsiderGuest> guest(long ticketId, String email) {
		return this.readers.guest(ticketId, email, this.clock.instant());
	}

	public OutsiderPage page(SecretToken token) {
		TicketReaders.Door door = door(token);
		List<FileLine> attachments = this.sheets.files(door.ticketId(), false);
		return new OutsiderPage(door.name(), door.number(), door.subject(), door.status(), door.organization(),
				door.expiresAt(), this.sheets.messages(door.ticketId(), false, attachments));
	}

	/** A file of the public conversation. */
	public StoredFile file(SecretToken token, long fileId) {
		TicketReaders.Door door = door(token);
		if (this.sheets.files(door.ticketId(), false).stream().noneMatch((file) -> file.id() == fileId)) {
			throw new NotFound();
		}
		return this.files.find(fileId).orElseThrow(NotFound::new);
	}

	private TicketReaders.Door door(SecretToken token) {
		return this.readers.door(token, this.clock.instant()).orElseThrow(NotFound::new);
	}

}
