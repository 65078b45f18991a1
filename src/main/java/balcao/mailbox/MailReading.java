package balcao.mailbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import balcao.mime.MailAddress;
import balcao.mime.MailAttachment;
import balcao.mime.MailFlaw;
import balcao.mime.MailSign;
import balcao.mime.ReadMail;
import balcao.organization.OrganizationService;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.ticket.MessageMark;
import balcao.ticket.MessageMarks;
import balcao.ticket.OutsiderGuest;
import balcao.ticket.OutsiderReading;

/**
 * Shows the team the mails that came in; what one may not see does not exist. A mail is
 * read again for each look at it, few at a time and without a connection meanwhile.
 */
@Service
public class MailReading implements MessageMarks {

	private static final int MOST_READERS = 4;

	private static final int LONGEST_TURN_SECONDS = 10;

	private final Semaphore turns = new Semaphore(MOST_READERS, true);

	private final MailRows rows;

	private final MailWork work;

	private final MailUnderstanding understanding;

	private final PersonService people;

	private final OrganizationService organizations;

	private final Targets targets;

	private final OutsiderReading outsiders;

	MailReading(MailRows rows, MailWork work, MailUnderstanding understanding, PersonService people,
			OrganizationService organizations, Targets targets, OutsiderReading outsiders) {
		this.rows = rows;
		this.work = work;
		this.understanding = understanding;
		this.people = people;
		this.organizations = organizations;
		this.targets = targets;
		this.outsiders = outsiders;
	}

	/** The newest first. */
	public KeysetPage<MailRow> page(MailFilter filter, PageRequest request, CurrentPerson person) {
		requireTeam(person);
		return this.rows.page(filter, request, person);
	}

	/** How many wait for a decision of the person's teams. */
	public long waiting(CurrentPerson person) {
		return person.isTeam() ? this.rows.waiting(person) : 0;
	}

	/** A mail with what was understood of it. */
	public MailPage page(long id, CurrentPerson person) {
		MailRow row = row(id, person);
		Understood mail = understood(id).orElse(null);
		MailRows.Verdict verdict = this.rows.verdict(id).orElse(null);
		String by = (verdict != null) ? verdict.name() : null;
		if (mail == null) {
			MailRows.Remains remains = this.rows.remains(id).orElse(null);
			return new MailPage(row, false, (remains != null) ? remains.removedAt() : null,
					Objects.requireNonNullElse(row.sender(), ""), List.of(), List.of(),
					Objects.requireNonNullElse(row.excerpt(), ""), null, false, false, List.of(), List.of(), null,
					(remains != null) ? remains.nature() : null, EnumSet.noneOf(MailSign.class),
					EnumSet.noneOf(MailFlaw.class), null, contact(row.sender()), null, by,
					(verdict != null) ? verdict.at() : null, (verdict != null) ? verdict.reason() : null);
		}
		ReadMail read = mail.mail();
		Optional<MailFrame> frame = frame(id, mail, false, new MailFrame.Words("", "", ""));
		return new MailPage(row, true, null, read.sender().claimed(), shown(read.to()), shown(read.cc()), mail.fresh(),
				mail.quoted(), read.html() != null, frame.filter((one) -> !one.remote().isEmpty()).isPresent(),
				files(read), read.references(), read.messageId(), mail.nature(), mail.classification().signs(),
				flaws(read, frame), read.sentAt(), contact(mail.sender()), guest(row, mail), by,
				(verdict != null) ? verdict.at() : null, (verdict != null) ? verdict.reason() : null);
	}

	private static Set<MailFlaw> flaws(ReadMail mail, Optional<MailFrame> frame) {
		if (frame.filter((one) -> one.html().isSimplified()).isEmpty()) {
			return mail.flaws();
		}
		Set<MailFlaw> flaws = EnumSet.of(MailFlaw.HTML_TOO_MUCH);
		flaws.addAll(mail.flaws());
		return flaws;
	}

	/** Within the budget of a mail, since whoever wrote it decides how much it is. */
	private Optional<MailFrame> frame(long id, Understood mail, boolean pictures, MailFrame.Words words) {
		try {
			return this.work.within(() -> MailFrame.of(mail.mail(), pictures, "/desk/mail/" + id,
					this.understanding.delimiters(), words));
		}
		catch (MailWork.TooSlow ex) {
			return Optional.of(MailFrame.words(mail.mail()));
		}
	}

	private MailPage.@Nullable Contact contact(@Nullable String address) {
		return Optional.ofNullable(address)
			.map((one) -> one.toLowerCase(Locale.ROOT))
			.flatMap(this.people::findActive)
			.map((person) -> new MailPage.Contact(person.name(), person.isClient(),
					(person.organizationId() != null) ? this.organizations.nameOf(person.organizationId()) : null))
			.orElse(null);
	}

	private @Nullable OutsiderGuest guest(MailRow row, Understood mail) {
		String ticket = row.ticket();
		String sender = mail.sender();
		return (row.reasons().contains(MailReason.OUTSIDER) && ticket != null && sender != null)
				? this.targets.id(ticket).flatMap((id) -> this.outsiders.guest(id, sender)).orElse(null) : null;
	}

	private static List<String> shown(List<MailAddress> addresses) {
		return addresses.stream()
			.map((one) -> one.name().isEmpty() ? one.address() : one.name() + " <" + one.address() + ">")
			.toList();
	}

	static List<MailPage.File> files(ReadMail mail) {
		List<MailPage.File> files = new ArrayList<>();
		for (MailAttachment one : mail.attachments()) {
			files.add(new MailPage.File(files.size(), one.name(), one.type(), one.size(), one.sha256()));
		}
		return files;
	}

	/** The mail as it came; {@link NotFound} once it is forgotten. */
	public byte[] original(long id, CurrentPerson person) {
		row(id, person);
		return this.rows.kept(id).map(Mails.Kept::raw).orElseThrow(NotFound::new);
	}

	/**
	 * The mail as it looked, to be shown in a frame of its own.
	 * @param pictures whether those that lie elsewhere are shown
	 */
	public MailFrame frame(long id, boolean pictures, MailFrame.Words words, CurrentPerson person) {
		row(id, person);
		return understood(id).flatMap((mail) -> frame(id, mail, pictures, words)).orElseThrow(NotFound::new);
	}

	/** A file of the mail. */
	public MailAttachment file(long id, int place, CurrentPerson person) {
		row(id, person);
		List<MailAttachment> files = understood(id).orElseThrow(NotFound::new).mail().attachments();
		if (place < 0 || place >= files.size()) {
			throw new NotFound();
		}
		return files.get(place);
	}

	/** What came about a ticket that the reader may see without joining it. */
	List<MailRow> beside(long ticketId) {
		return this.rows.beside(ticketId);
	}

	MailRow row(long id, CurrentPerson person) {
		requireTeam(person);
		return this.rows.find(id, person).orElseThrow(NotFound::new);
	}

	private Optional<Understood> understood(long id) {
		if (!hasTurn()) {
			return Optional.empty();
		}
		try {
			return this.rows.kept(id).filter((one) -> one.raw() != null).map(this.work::read);
		}
		catch (MailWork.TooSlow ex) {
			return Optional.empty();
		}
		finally {
			this.turns.release();
		}
	}

	private boolean hasTurn() {
		try {
			return this.turns.tryAcquire(LONGEST_TURN_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static void requireTeam(CurrentPerson person) {
		if (!person.isTeam()) {
			throw new NotFound();
		}
	}

	@Override
	public Map<Long, MessageMark> of(Collection<Long> messageIds, CurrentPerson reader) {
		Map<Long, MessageMark> marks = new HashMap<>();
		this.rows.sources(messageIds)
			.forEach((message, source) -> marks.put(message,
					new MessageMark("mailbox.byMail", "/desk/mail/" + source.mailId(), source.quoted())));
		return marks;
	}

}
