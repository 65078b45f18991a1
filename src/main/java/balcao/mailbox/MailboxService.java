package balcao.mailbox;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.intake.FieldKind;
import balcao.intake.FieldTerms;
import balcao.intake.RequestTypeCard;
import balcao.intake.RequestTypeService;
import balcao.organization.TeamService;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.Unique;

/** Registers, changes and archives mailboxes, and tries them. */
@Service
@Transactional
public class MailboxService {

	/** What a mail says, and what whoever sends it says by being known. */
	private static final Set<FieldKind> SAID_BY_MAIL = Set.of(FieldKind.SUBJECT, FieldKind.DESCRIPTION,
			FieldKind.ORGANIZATION, FieldKind.REQUESTER);

	private final Mailboxes mailboxes;

	private final MailboxRows rows;

	private final MailboxPolls polls;

	private final MailboxPolling polling;

	private final MailboxKey key;

	private final RequestTypeService types;

	private final TeamService teams;

	private final Clock clock;

	MailboxService(Mailboxes mailboxes, MailboxRows rows, MailboxPolls polls, MailboxPolling polling, MailboxKey key,
			RequestTypeService types, TeamService teams, Clock clock) {
		this.mailboxes = mailboxes;
		this.rows = rows;
		this.polls = polls;
		this.polling = polling;
		this.key = key;
		this.types = types;
		this.teams = teams;
		this.clock = clock;
	}

	/** Every mailbox with how fetching goes, the archived last. */
	@Transactional(readOnly = true)
	public List<MailboxRow> rows() {
		return this.rows.all();
	}

	@Transactional(readOnly = true)
	public MailboxRow row(long id) {
		return rows().stream().filter((row) -> row.id() == id).findFirst().orElseThrow(NotFound::new);
	}

	/** The request types by which a mail can open a request. */
	@Transactional(readOnly = true)
	public List<RequestTypeCard> fittingTypes() {
		return this.types.cards().stream().filter((type) -> fits(type.id())).toList();
	}

	/**
	 * Registers a mailbox; refuses a type that asks for what a mail cannot say, and a
	 * name or an address that another one has.
	 * @param password null for a mailbox that nothing is fetched from
	 */
	public long register(MailboxTerms terms, @Nullable String password) {
		check(terms);
		long id = Unique
			.orRefuse(() -> this.mailboxes.saveAndFlush(Mailbox.register(terms, secret(password))),
					"mailbox.refused.taken")
			.id();
		this.polls.begin(id);
		return id;
	}

	/**
	 * Changes a mailbox.
	 * @param password null keeps the one that is known
	 * @param seen the version that was changed
	 */
	public void change(long id, MailboxTerms terms, @Nullable String password, int seen) {
		check(terms);
		Mailbox mailbox = load(id);
		MailboxTerms before = mailbox.terms();
		mailbox.change(terms, secret(password), seen);
		Unique.orRefuse(() -> this.mailboxes.saveAndFlush(mailbox), "mailbox.refused.taken");
		this.polls.soon(id, !where(before).equals(where(mailbox.terms())));
	}

	private static List<String> where(MailboxTerms terms) {
		return List.of(terms.host(), terms.username(), terms.folder());
	}

	public void archive(long id) {
		load(id).archive(this.clock.instant());
	}

	public void restore(long id) {
		Mailbox mailbox = load(id);
		check(mailbox.terms());
		mailbox.restore();
		this.polls.soon(id, false);
	}

	/**
	 * Signs in to the server and looks at the folder; reads and changes nothing there.
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public MailboxTrial attempt(long id) {
		return this.polling.attempt(load(id));
	}

	private void check(MailboxTerms terms) {
		if (!fits(terms.requestTypeId())) {
			throw new Refused("mailbox.refused.type", lacking(terms.requestTypeId()));
		}
		if (this.teams.choices().stream().noneMatch((team) -> team.id() == terms.teamId())) {
			throw new NotFound();
		}
	}

	private boolean fits(long requestTypeId) {
		return this.types.cards().stream().anyMatch((type) -> type.id() == requestTypeId)
				&& required(requestTypeId).isEmpty();
	}

	private String lacking(long requestTypeId) {
		return required(requestTypeId).stream()
			.map((field) -> Objects.requireNonNullElse(field.label(), field.code()))
			.collect(Collectors.joining(", "));
	}

	private List<FieldTerms> required(long requestTypeId) {
		return this.types.form(requestTypeId)
			.terms()
			.fields()
			.filter((field) -> field.required() && !SAID_BY_MAIL.contains(field.kind()))
			.toList();
	}

	private byte @Nullable [] secret(@Nullable String password) {
		return (password == null || password.isEmpty()) ? null : this.key.encrypt(password);
	}

	private Mailbox load(long id) {
		return this.mailboxes.findById(id).orElseThrow(NotFound::new);
	}

}
