package balcao.mailbox;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import balcao.platform.Refused;

/** Where mail is fetched from, and what is made of it. */
@Entity
@Table(name = "mailbox")
class Mailbox {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String name = "";

	private String address = "";

	private String host = "";

	private int port;

	@Enumerated(EnumType.STRING)
	private MailboxSecurity security = MailboxSecurity.TLS;

	private String username = "";

	private byte @Nullable [] passwordSecret;

	private String folder = "";

	private long teamId;

	private long requestTypeId;

	private String allowedSenders = "";

	@Enumerated(EnumType.STRING)
	private UnknownPolicy unknownPolicy = UnknownPolicy.HOLD;

	private @Nullable Instant archivedAt;

	@Version
	private int version;

	protected Mailbox() {
	}

	static Mailbox register(MailboxTerms terms, byte @Nullable [] passwordSecret) {
		Mailbox mailbox = new Mailbox();
		mailbox.write(terms);
		mailbox.passwordSecret = passwordSecret;
		return mailbox;
	}

	/**
	 * Refuses a change of what somebody else has changed meanwhile.
	 * @param passwordSecret null keeps the one that is known, unless it would go to
	 * another server
	 */
	void change(MailboxTerms terms, byte @Nullable [] passwordSecret, int seen) {
		if (seen != this.version) {
			throw new Refused("mailbox.refused.changed");
		}
		boolean elsewhere = !terms.host().equalsIgnoreCase(this.host) || terms.port() != this.port;
		if (passwordSecret == null && elsewhere && this.passwordSecret != null) {
			throw new Refused("mailbox.refused.passwordAgain");
		}
		write(terms);
		if (passwordSecret != null) {
			this.passwordSecret = passwordSecret;
		}
	}

	private void write(MailboxTerms terms) {
		AllowedSenders senders = AllowedSenders.of(terms.allowedSenders());
		if (!senders.wrong().isEmpty()) {
			throw new Refused("mailbox.refused.sender", senders.wrong());
		}
		this.name = terms.name();
		this.address = terms.address().toLowerCase(Locale.ROOT);
		this.host = terms.host().toLowerCase(Locale.ROOT);
		this.port = terms.port();
		this.security = terms.security();
		this.username = terms.username();
		this.folder = terms.folder();
		this.teamId = terms.teamId();
		this.requestTypeId = terms.requestTypeId();
		this.allowedSenders = senders.text();
		this.unknownPolicy = terms.unknownPolicy();
	}

	void archive(Instant now) {
		this.archivedAt = now;
	}

	void restore() {
		this.archivedAt = null;
	}

	MailboxTerms terms() {
		return new MailboxTerms(this.name, this.address, this.host, this.port, this.security, this.username,
				this.folder, this.teamId, this.requestTypeId, this.allowedSenders, this.unknownPolicy);
	}

	byte @Nullable [] passwordSecret() {
		return this.passwordSecret;
	}

	boolean isArchived() {
		return this.archivedAt != null;
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	int version() {
		return this.version;
	}

}
