package balcao.mail;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import balcao.platform.CurrentPerson;

/** What shall be written to whom; filled step by step, then given to the outbox. */
final class Writing {

	static final String GENERATED = "auto-generated";

	static final String REPLIED = "auto-replied";

	private final LetterKind kind;

	private final Addressee to;

	private final Map<LetterVariable, String> values = new EnumMap<>(LetterVariable.class);

	private String path = "/";

	private @Nullable Long ticketId;

	private @Nullable Instant secretUntil;

	private @Nullable String automatic = GENERATED;

	private @Nullable String unsubscribePath;

	private @Nullable String answers;

	private @Nullable Long outsiderId;

	private boolean note;

	private Writing(LetterKind kind, Addressee to) {
		this.kind = kind;
		this.to = to;
	}

	static Writing of(LetterKind kind, CurrentPerson person) {
		return of(kind, Addressee.of(person));
	}

	static Writing of(LetterKind kind, Addressee to) {
		return new Writing(kind, to);
	}

	/** Where the button leads. */
	Writing leadingTo(String path) {
		this.path = path;
		return this;
	}

	Writing with(LetterVariable variable, String value) {
		this.values.put(variable, value);
		return this;
	}

	/** Joins the letters about a ticket; an answer by mail joins the ticket. */
	Writing about(long ticketId) {
		this.ticketId = ticketId;
		return this;
	}

	/** Its link opens a door until then. */
	Writing secretUntil(Instant end) {
		this.secretUntil = end;
		return this;
	}

	/** Somebody of the team wrote it: machines are told nothing. */
	Writing byPerson() {
		this.automatic = null;
		return this;
	}

	/** A machine answers, the mail with that id if it had one. */
	Writing answering(@Nullable String messageId) {
		this.automatic = REPLIED;
		this.answers = messageId;
		return this;
	}

	/** It carries what only the team may read: an answer by mail becomes a note. */
	Writing ofNote() {
		this.note = true;
		return this;
	}

	/** It goes to somebody from outside, who answers as such. */
	Writing toOutsider(long outsiderId) {
		this.outsiderId = outsiderId;
		return this;
	}

	/** It is not required: one may leave there. */
	Writing unsubscribedAt(String path) {
		this.unsubscribePath = path;
		return this;
	}

	LetterKind kind() {
		return this.kind;
	}

	Addressee to() {
		return this.to;
	}

	Map<LetterVariable, String> values() {
		return this.values;
	}

	String path() {
		return this.path;
	}

	@Nullable Long ticketId() {
		return this.ticketId;
	}

	@Nullable Instant secretUntil() {
		return this.secretUntil;
	}

	@Nullable String automatic() {
		return this.automatic;
	}

	@Nullable String unsubscribePath() {
		return this.unsubscribePath;
	}

	@Nullable Long outsiderId() {
		return this.outsiderId;
	}

	boolean isOfNote() {
		return this.note;
	}

	@Nullable String answers() {
		return this.answers;
	}

}
