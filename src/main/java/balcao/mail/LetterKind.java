package balcao.mail;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import static balcao.mail.LetterVariable.AUTHOR;
import static balcao.mail.LetterVariable.CUT;
import static balcao.mail.LetterVariable.DEADLINE;
import static balcao.mail.LetterVariable.EARLIER;
import static balcao.mail.LetterVariable.EMAIL;
import static balcao.mail.LetterVariable.FILES;
import static balcao.mail.LetterVariable.HOURS;
import static balcao.mail.LetterVariable.HOUSE;
import static balcao.mail.LetterVariable.ITEMS;
import static balcao.mail.LetterVariable.LINES;
import static balcao.mail.LetterVariable.LINK;
import static balcao.mail.LetterVariable.MESSAGE;
import static balcao.mail.LetterVariable.MINUTES;
import static balcao.mail.LetterVariable.NEWS;
import static balcao.mail.LetterVariable.NUMBER;
import static balcao.mail.LetterVariable.ORGANIZATION;
import static balcao.mail.LetterVariable.PERSON;
import static balcao.mail.LetterVariable.PHONE;
import static balcao.mail.LetterVariable.REASON;
import static balcao.mail.LetterVariable.SCORES;
import static balcao.mail.LetterVariable.STATUS;
import static balcao.mail.LetterVariable.SUBJECT;
import static balcao.mail.LetterVariable.SUMMARY;
import static balcao.mail.LetterVariable.TEAM;
import static balcao.mail.LetterVariable.TITLE;
import static balcao.mail.LetterVariable.TOKEN;
import static balcao.mail.LetterVariable.TOTAL;
import static balcao.mail.LetterVariable.TYPE;
import static balcao.mail.LetterVariable.UNTIL;
import static balcao.mail.LetterVariable.WORDS;

/** What letters are written about, each with a text and what that may name. */
public enum LetterKind {

	INVITATION(Shelf.ACCOUNT, LINK, HOURS), PASSWORD_RESET(Shelf.ACCOUNT, LINK, MINUTES),
	PASSWORD_CHANGED(Shelf.ACCOUNT, LINK), TOKEN_CREATED(Shelf.ACCOUNT, LINK, TOKEN),

	TICKET_OPENED(Shelf.CLIENT, LINK, NUMBER, SUBJECT, TYPE, TEAM, DEADLINE, MESSAGE, FILES),
	COPIED(Shelf.CLIENT, LINK, NUMBER, SUBJECT, AUTHOR, MESSAGE, FILES),
	TICKET_ANSWERED(Shelf.CLIENT, LINK, NUMBER, SUBJECT, AUTHOR, MESSAGE, FILES, EARLIER),
	TICKET_WAITS(Shelf.CLIENT, LINK, NUMBER, SUBJECT, AUTHOR, MESSAGE, FILES, EARLIER),
	TICKET_RESOLVED(Shelf.CLIENT, LINK, NUMBER, SUBJECT, AUTHOR, MESSAGE, FILES, EARLIER),
	TICKET_MOVED(Shelf.CLIENT, LINK, NUMBER, SUBJECT, STATUS), TICKET_CLOSING(Shelf.CLIENT, LINK, NUMBER, SUBJECT),
	RATING_INVITED(Shelf.CLIENT, LINK, NUMBER, SUBJECT, SCORES), HISTORY_READY(Shelf.CLIENT, LINK, UNTIL),
	CHAT_TRANSCRIPT(Shelf.CLIENT, LINK, LINES, CUT), PROTOCOL_REGISTERED(Shelf.CLIENT, LINK, NUMBER, SUMMARY),
	OUTSIDER_INVITED(Shelf.CLIENT, LINK), OUTSIDER_NEWS(Shelf.CLIENT, NUMBER),

	PROPOSAL_SENT(Shelf.SALES, LINK, NUMBER, TITLE, TOTAL, UNTIL),
	PROPOSAL_SECOND(Shelf.SALES, LINK, NUMBER, TITLE, TOTAL, UNTIL),
	PROPOSAL_REMINDER(Shelf.SALES, LINK, NUMBER, TITLE, TOTAL, UNTIL),
	PROPOSAL_RECEIPT(Shelf.SALES, LINK, NUMBER, TITLE, TOTAL, UNTIL),
	PROPOSAL_EXPIRED(Shelf.SALES, LINK, NUMBER, TITLE, TOTAL, UNTIL),

	PAGED(Shelf.TEAM, LINK, WORDS, REASON), DESK_ASSIGNED(Shelf.TEAM, LINK, NUMBER, SUBJECT, ORGANIZATION, NEWS),
	DESK_ANSWERED(Shelf.TEAM, LINK, NUMBER, SUBJECT, ORGANIZATION, NEWS, AUTHOR, MESSAGE, FILES),
	DESK_NOTED(Shelf.TEAM, LINK, NUMBER, SUBJECT, ORGANIZATION, NEWS, AUTHOR, MESSAGE, FILES),
	DESK_DEADLINE(Shelf.TEAM, LINK, NUMBER, SUBJECT, ORGANIZATION, NEWS, DEADLINE),
	DESK_DECISION(Shelf.TEAM, LINK, NUMBER, SUBJECT, ORGANIZATION, NEWS),
	DESK_NEWS(Shelf.TEAM, LINK, NUMBER, SUBJECT, ORGANIZATION, NEWS, AUTHOR, MESSAGE, FILES),

	DIGEST(Shelf.BOTH, LINK, ITEMS),

	ANSWER_UNKNOWN(Shelf.ANSWERS, LINK, PHONE), ANSWER_REFUSED(Shelf.ANSWERS, LINK, PHONE),
	ANSWER_HELD(Shelf.ANSWERS, LINK, PHONE), ANSWER_EMERGENCY(Shelf.ANSWERS, LINK, PHONE);

	private final Shelf shelf;

	@SuppressWarnings("ImmutableEnumChecker")
	private final Set<LetterVariable> variables;

	LetterKind(Shelf shelf, LetterVariable... variables) {
		this.shelf = shelf;
		this.variables = EnumSet.copyOf(Stream.concat(Stream.of(PERSON, EMAIL, HOUSE), Stream.of(variables)).toList());
	}

	public Shelf shelf() {
		return this.shelf;
	}

	/** What its text may name, in the order in which variables are declared. */
	public List<LetterVariable> variables() {
		return List.copyOf(this.variables);
	}

	boolean knows(String code) {
		return LetterVariable.of(code).filter(this.variables::contains).isPresent();
	}

	/**
	 * Whether it goes to somebody who need not be known, and so tells nothing of anybody.
	 */
	public boolean isAnswer() {
		return this.shelf == Shelf.ANSWERS;
	}

	/** The name of its file and in its address. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public static Optional<LetterKind> of(String code) {
		return Stream.of(values()).filter((kind) -> kind.code().equals(code)).findFirst();
	}

	/** Whom letters go to. */
	public enum Shelf {

		ACCOUNT, CLIENT, SALES, TEAM, BOTH, ANSWERS

	}

}
