package balcao.mailbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;

import org.springframework.boot.test.context.TestComponent;

import balcao.intake.FormTerms;
import balcao.intake.RequestTypeDetails;
import balcao.intake.RequestTypeService;
import balcao.platform.CurrentPerson;

/** What tests of mail that comes in set up and do. */
@TestComponent
public class MailScene {

	private final RequestTypeService types;

	private final MailIntake intake;

	private final Mailboxes mailboxes;

	private final MailboxPolls polls;

	private final Mails mails;

	private final MailboxKey key;

	private final MailboxSettings settings;

	private final Clock clock;

	MailScene(RequestTypeService types, MailIntake intake, Mailboxes mailboxes, MailboxPolls polls, Mails mails,
			MailboxKey key, MailboxSettings settings, Clock clock) {
		this.types = types;
		this.intake = intake;
		this.mailboxes = mailboxes;
		this.polls = polls;
		this.mails = mails;
		this.key = key;
		this.settings = settings;
		this.clock = clock;
	}

	/** Registers the type of request that mails open. */
	long type() {
		return this.types.register("geral",
				new RequestTypeDetails("Pedido por e-mail", "O que vem por e-mail", "mail", 8, false, 4),
				FormTerms.REQUEST);
	}

	/** Hands a mail in as a mail server would, by the token of somebody. */
	MailIntake.Handed send(byte[] raw, CurrentPerson bearer) {
		try {
			return this.intake.take(new ByteArrayInputStream(raw), bearer);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	/** As in production, but for the encryption, which the servers of tests lack. */
	MailboxPolling polling() {
		return polling(this.mails);
	}

	MailboxPolling polling(Mails store) {
		return polling(store, new UnencryptedDoor(this.settings));
	}

	MailboxPolling polling(ImapDoor door) {
		return polling(this.mails, door);
	}

	private MailboxPolling polling(Mails store, ImapDoor door) {
		return new MailboxPolling(this.mailboxes, this.polls, store, this.key, door, this.settings, this.clock);
	}

}
