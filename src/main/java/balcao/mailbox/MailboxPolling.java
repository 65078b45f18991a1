package balcao.mailbox;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Fetches mail: whatever is newer than the last that was kept, and once an hour whatever
 * is unread. A mail is kept, committed, before the server is told that it was read;
 * nothing is ever deleted there. What cannot be kept stays unread and is tried again.
 */
@Component
class MailboxPolling implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(MailboxPolling.class);

	/** After so many times the same bytes the server's word on the length is wrong. */
	private static final int PATIENCE = 5;

	private static final int VISITORS = 4;

	/** What needs no words of the network beside it. */
	private static final Set<MailboxProblem> SAID_ALONE = EnumSet.of(MailboxProblem.CERTIFICATE,
			MailboxProblem.OTHER_NAME, MailboxProblem.NO_ENCRYPTION, MailboxProblem.UNKNOWN_HOST,
			MailboxProblem.SILENT);

	private final Mailboxes mailboxes;

	private final MailboxPolls polls;

	private final Mails mails;

	private final MailboxKey key;

	private final ImapDoor door;

	private final MailboxSettings settings;

	private final Clock clock;

	private final Set<Long> busy = ConcurrentHashMap.newKeySet();

	private final ExecutorService visitors = Executors.newFixedThreadPool(VISITORS, (task) -> {
		Thread thread = new Thread(task, "mailbox-poll");
		thread.setDaemon(true);
		return thread;
	});

	MailboxPolling(Mailboxes mailboxes, MailboxPolls polls, Mails mails, MailboxKey key, ImapDoor door,
			MailboxSettings settings, Clock clock) {
		this.mailboxes = mailboxes;
		this.polls = polls;
		this.mails = mails;
		this.key = key;
		this.door = door;
		this.settings = settings;
		this.clock = clock;
	}

	/** A server that does not answer keeps none but its own mailbox waiting. */
	@Scheduled(fixedDelayString = "${balcao.mailbox.look-pause:5s}",
			initialDelayString = "${balcao.mailbox.look-pause:5s}")
	void look() {
		for (long id : this.polls.due()) {
			if (this.busy.add(id)) {
				this.visitors.execute(() -> {
					try {
						poll(id);
					}
					catch (RuntimeException ex) {
						logger.warn("Mailbox {} was not looked at: {}", id, ex.toString());
					}
					finally {
						this.busy.remove(id);
					}
				});
			}
		}
	}

	/** Fetches from one mailbox unless another node does; answers how many it kept. */
	int poll(long id) {
		Mailbox mailbox = this.mailboxes.findById(id).orElse(null);
		if (mailbox == null || mailbox.isArchived()) {
			return 0;
		}
		MailboxPolls.Visit visit = this.polls.take(id, this.settings.lease()).orElse(null);
		if (visit == null) {
			return 0;
		}
		try {
			int kept = fetch(mailbox, visit);
			this.polls.done(visit, visit.sweep(), this.settings.pollPause(), this.clock.instant());
			return kept;
		}
		catch (MessagingException | IOException | GeneralSecurityException | RuntimeException ex) {
			logger.warn("Mailbox {} ({}) did not work: {}", id, mailbox.terms().name(), reason(ex));
			this.polls.failed(visit, MailboxProblem.of(ex), reason(ex), this.settings.pollPause(),
					this.clock.instant());
			return 0;
		}
	}

	private int fetch(Mailbox mailbox, MailboxPolls.Visit visit)
			throws MessagingException, IOException, GeneralSecurityException {
		byte[] secret = mailbox.passwordSecret();
		if (secret == null) {
			throw new IllegalStateException("no password");
		}
		try (Store store = this.door.open(mailbox.terms(), this.key.decrypt(secret));
				Folder folder = store.getFolder(mailbox.terms().folder())) {
			folder.open(Folder.READ_WRITE);
			return fetch(folder, (UIDFolder) folder, visit);
		}
	}

	private int fetch(Folder folder, UIDFolder uids, MailboxPolls.Visit visit) throws MessagingException, IOException {
		long validity = uids.getUIDValidity();
		boolean same = visit.uidValidity() != null && visit.uidValidity() == validity;
		long reached = same ? visit.lastUid() : 0;
		int kept = 0;
		boolean whole = true;
		for (Map.Entry<Long, Message> one : wanted(folder, uids, reached, visit.sweep()).entrySet()) {
			long uid = one.getKey();
			if (!this.polls.renew(visit, this.settings.lease())) {
				return kept;
			}
			boolean known = this.mails.isKnown(visit.mailboxId(), validity, uid);
			if (known || keep(folder, one.getValue(), visit, validity, uid, whole)) {
				mark(folder, one.getValue(), visit, uid);
				kept += known ? 0 : 1;
			}
			else {
				whole = false;
			}
			if (whole && uid > reached) {
				reached = uid;
				this.polls.reached(visit, validity, reached);
			}
		}
		if (!same && whole) {
			this.polls.reached(visit, validity, reached);
		}
		return kept;
	}

	/** By UID, so that a server that counts its messages anew changes nothing. */
	private static Map<Long, Message> wanted(Folder folder, UIDFolder uids, long reached, boolean sweep)
			throws MessagingException {
		List<Message> found = new ArrayList<>(List.of(uids.getMessagesByUID(reached + 1, UIDFolder.LASTUID)));
		if (sweep) {
			found.addAll(List.of(folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))));
		}
		FetchProfile profile = new FetchProfile();
		profile.add(UIDFolder.FetchProfileItem.UID);
		profile.add(FetchProfile.Item.SIZE);
		folder.fetch(found.toArray(Message[]::new), profile);
		Map<Long, Message> byUid = new LinkedHashMap<>();
		List<Map.Entry<Long, Message>> entries = new ArrayList<>();
		for (Message message : found) {
			entries.add(Map.entry(uids.getUID(message), message));
		}
		entries.sort(Comparator.comparing(Map.Entry::getKey));
		entries.forEach((entry) -> byUid.putIfAbsent(entry.getKey(), entry.getValue()));
		return byUid;
	}

	/** A server that forgets what was read brings it again, and it is known then. */
	private static void mark(Folder folder, Message message, MailboxPolls.Visit visit, long uid)
			throws MessagingException {
		try {
			message.setFlag(Flags.Flag.SEEN, true);
		}
		catch (MessagingException ex) {
			if (!folder.isOpen()) {
				throw ex;
			}
			logger.warn("Mailbox {}: mail {} was not marked as read: {}", visit.mailboxId(), uid, reason(ex));
		}
	}

	void write(Message message, OutputStream bytes) throws MessagingException, IOException {
		message.writeTo(bytes);
	}

	/**
	 * Whether the mail is kept, committed, or given up; what came short of what the
	 * server says, or not at all, is fetched again next time. The first such mail of a
	 * mailbox is counted, the others wait for their turn.
	 */
	private boolean keep(Folder folder, Message message, MailboxPolls.Visit visit, long validity, long uid,
			boolean first) throws MessagingException, IOException {
		long most = this.settings.maxSize().toBytes();
		BoundedBytes bytes = new BoundedBytes(most);
		long size = 0;
		try {
			size = message.getSize();
			if (size <= most) {
				write(message, bytes);
			}
		}
		catch (MessagingException | IOException | RuntimeException ex) {
			if (!folder.isOpen()) {
				throw ex;
			}
			logger.warn("Mailbox {}: mail {} was not given: {}", visit.mailboxId(), uid, reason(ex));
			if (!first || this.polls.shortAgain(visit, uid, new byte[0]) < PATIENCE) {
				return false;
			}
			this.mails.addLeft(visit.mailboxId(), validity, uid, size, MailReason.NOT_GIVEN, reason(ex),
					this.clock.instant());
			return true;
		}
		if (size > most || bytes.isOver()) {
			this.mails.addLeft(visit.mailboxId(), validity, uid, size, MailReason.TOO_LONG, null, this.clock.instant());
			return true;
		}
		RawMail raw = new RawMail(bytes.toByteArray());
		if (raw.bytes().length < size && (!first || this.polls.shortAgain(visit, uid, raw.sha256()) < PATIENCE)) {
			logger.warn("Mailbox {}: mail {} came with {} bytes of {}, it is fetched again", visit.mailboxId(), uid,
					raw.bytes().length, size);
			return false;
		}
		this.mails.add(visit.mailboxId(), validity, uid, raw, this.clock.instant());
		return true;
	}

	/** Whether the server lets us in and has the folder; fetches nothing. */
	MailboxTrial attempt(Mailbox mailbox) {
		byte[] secret = mailbox.passwordSecret();
		if (secret == null) {
			return MailboxTrial.of(false, "mailbox.trial.noPassword");
		}
		try (Store store = this.door.open(mailbox.terms(), this.key.decrypt(secret));
				Folder folder = store.getFolder(mailbox.terms().folder())) {
			if (!folder.exists()) {
				return MailboxTrial.of(false, "mailbox.trial.noFolder", mailbox.terms().folder());
			}
			folder.open(Folder.READ_ONLY);
			return MailboxTrial.of(true, "mailbox.trial.works", folder.getMessageCount(),
					Math.max(0, folder.getUnreadMessageCount()));
		}
		catch (AuthenticationFailedException ex) {
			return MailboxTrial.of(false, "mailbox.trial.refused", reason(ex));
		}
		catch (FolderNotFoundException ex) {
			return MailboxTrial.of(false, "mailbox.trial.noFolder", mailbox.terms().folder());
		}
		catch (GeneralSecurityException | IllegalStateException ex) {
			return MailboxTrial.of(false, "mailbox.trial.key");
		}
		catch (MessagingException ex) {
			MailboxProblem problem = MailboxProblem.of(ex);
			return SAID_ALONE.contains(problem) ? MailboxTrial.of(false, "mailbox.mailboxProblem." + problem)
					: MailboxTrial.of(false, "mailbox.trial.unreachable", reason(ex));
		}
	}

	private static String reason(Throwable ex) {
		Throwable cause = ex;
		while (cause.getCause() != null && cause.getCause() != cause) {
			cause = cause.getCause();
		}
		String said = (cause.getMessage() != null) ? cause.getMessage() : "";
		return (cause.getClass().getSimpleName() + ": " + said).replaceAll("\\p{Cntrl}+", " ").strip();
	}

	@Override
	public void destroy() {
		this.visitors.shutdownNow();
	}

}
