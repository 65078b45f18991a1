package balcao.mail;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

import balcao.platform.PublicAddress;

/**
 * Addresses, marks and ids that tell which ticket an answer belongs to and whom the
 * letter went to. Each is signed for its ticket, its recipient and its purpose; what was
 * not signed by us says nothing.
 */
@Service
public class ReplyAddresses {

	private static final String FOR_ADDRESS = "reply";

	private static final String FOR_TEXT = "mark";

	private static final String FOR_ID = "id";

	/** The same for people from outside, whose numbers are others. */
	private static final String OF_OUTSIDER = "-outsider";

	/** Added to the purpose of what letters carry that only the team may read. */
	private static final String OF_NOTE = "-note";

	private static final String NUMBERS = "([0-9a-z]{1,13})-([0-9a-z]{1,13})";

	private static final String SIGN = "([a-z2-7]{" + Seal.LENGTH + "})";

	private static final Pattern IN_ADDRESS = Pattern.compile("\\+r" + NUMBERS + "-" + SIGN + "@");

	private static final Pattern IN_TEXT = Pattern.compile("\\[#" + NUMBERS + "-" + SIGN + "]");

	private static final Pattern IN_ID = Pattern.compile("<?b" + NUMBERS + "-([0-9a-z]{1,13})-" + SIGN + "@[^@>]*>?");

	private static final int LONGEST_ADDRESS = 1_000;

	/** More marks than that are in no honest mail. */
	private static final int MOST_MARKS = 50;

	private static final int BASE = Character.MAX_RADIX;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Seal seal;

	private final ObjectProvider<IntakeAddresses> intakes;

	private final MailSettings settings;

	private final PublicAddress address;

	ReplyAddresses(Seal seal, ObjectProvider<IntakeAddresses> intakes, MailSettings settings, PublicAddress address) {
		this.seal = seal;
		this.intakes = intakes;
		this.settings = settings;
		this.address = address;
	}

	/** Where somebody answers letters about a ticket. */
	public String addressFor(long ticketId, long personId) {
		return addressFor(ticketId, personId, false);
	}

	/** The same of a letter that carries what only the team may read. */
	public String addressFor(long ticketId, long personId, boolean note) {
		return address(ticketId, signed(purpose(FOR_ADDRESS, note), ticketId, personId));
	}

	/** Where somebody from outside answers letters about a ticket. */
	public String addressForOutsider(long ticketId, long outsiderId) {
		return address(ticketId, signed(FOR_ADDRESS + OF_OUTSIDER, ticketId, outsiderId));
	}

	private String address(long ticketId, String signed) {
		String intake = intake(ticketId).orElse(this.settings.from());
		int at = intake.lastIndexOf('@');
		return intake.substring(0, at) + "+r" + signed + intake.substring(at);
	}

	/** Whether answers by mail are read at all. */
	boolean areRead(long ticketId) {
		return intake(ticketId).isPresent();
	}

	private Optional<String> intake(long ticketId) {
		return this.intakes.stream()
			.flatMap((intake) -> intake.of(ticketId).stream())
			.findFirst()
			.or(() -> Optional.of(this.settings.replyTo()).filter((given) -> given.indexOf('@') > 0));
	}

	/** What an address of ours says; in capitals too. */
	public Optional<ReplyTarget> read(String address) {
		if (address.length() > LONGEST_ADDRESS) {
			return Optional.empty();
		}
		Matcher matcher = IN_ADDRESS.matcher(address.toLowerCase(Locale.ROOT));
		return matcher.find() ? target(FOR_ADDRESS, matcher.toMatchResult()) : Optional.empty();
	}

	/** What an address of ours says that was given to somebody from outside. */
	public Optional<OutsiderTarget> readOutsider(String address) {
		if (address.length() > LONGEST_ADDRESS) {
			return Optional.empty();
		}
		Matcher matcher = IN_ADDRESS.matcher(address.toLowerCase(Locale.ROOT));
		return matcher.find() ? outsider(FOR_ADDRESS, matcher.toMatchResult()) : Optional.empty();
	}

	/** What stands at the end of each letter to somebody from outside. */
	String markForOutsider(long ticketId, long outsiderId) {
		return "[#" + signed(FOR_TEXT + OF_OUTSIDER, ticketId, outsiderId) + "]";
	}

	/** What the first mark in a text says that was given to somebody from outside. */
	public Optional<OutsiderTarget> outsiderInText(String body) {
		return IN_TEXT.matcher(body.toLowerCase(Locale.ROOT))
			.results()
			.limit(MOST_MARKS)
			.flatMap((found) -> outsider(FOR_TEXT, found).stream())
			.findFirst();
	}

	private Optional<OutsiderTarget> outsider(String purpose, MatchResult found) {
		return this.seal.fits(found.group(3), purpose + OF_OUTSIDER, found.group(1) + "-" + found.group(2))
				? Optional
					.of(new OutsiderTarget(Long.parseLong(found.group(1), BASE), Long.parseLong(found.group(2), BASE)))
				: Optional.empty();
	}

	/** What stands at the end of each letter. */
	String mark(long ticketId, long personId, boolean note) {
		return "[#" + signed(purpose(FOR_TEXT, note), ticketId, personId) + "]";
	}

	/** What the first mark of ours in a text says. */
	public Optional<ReplyTarget> inText(String body) {
		return IN_TEXT.matcher(body.toLowerCase(Locale.ROOT))
			.results()
			.limit(MOST_MARKS)
			.flatMap((found) -> target(FOR_TEXT, found).stream())
			.findFirst();
	}

	/** An id for a letter; 0 stands for no ticket and for nobody who is known. */
	String newMessageId(long ticketId, long personId, boolean note) {
		String host = this.address.baseUrl().getHost();
		String one = numbers(ticketId, personId) + "-" + Long.toString(RANDOM.nextLong() >>> 1, BASE);
		return "<b" + one + "-" + this.seal.of(purpose(FOR_ID, note), one) + "@" + ((host != null) ? host : "localhost")
				+ ">";
	}

	/** What the id of one of our letters says; empty for those about no ticket. */
	public Optional<ReplyTarget> ofMessageId(String id) {
		return signedId(id).filter((target) -> target.ticketId() > 0 && target.personId() > 0);
	}

	/** Whether an id is one that we gave, to whatever letter. */
	public boolean isOurs(String messageId) {
		return signedId(messageId).isPresent();
	}

	private Optional<ReplyTarget> signedId(String id) {
		if (id.length() > LONGEST_ADDRESS) {
			return Optional.empty();
		}
		Matcher matcher = IN_ID.matcher(id.strip().toLowerCase(Locale.ROOT));
		return matcher.matches() ? target(FOR_ID, matcher.group(4), matcher.toMatchResult(),
				matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3)) : Optional.empty();
	}

	private String signed(String purpose, long ticketId, long personId) {
		String numbers = numbers(ticketId, personId);
		return numbers + "-" + this.seal.of(purpose, numbers);
	}

	private static String numbers(long ticketId, long personId) {
		return Long.toString(ticketId, BASE) + "-" + Long.toString(personId, BASE);
	}

	private Optional<ReplyTarget> target(String purpose, MatchResult found) {
		return target(purpose, found.group(3), found, found.group(1) + "-" + found.group(2));
	}

	private Optional<ReplyTarget> target(String purpose, String sign, MatchResult found, String content) {
		boolean note = this.seal.fits(sign, purpose(purpose, true), content);
		return (note || this.seal.fits(sign, purpose, content)) ? Optional
			.of(new ReplyTarget(Long.parseLong(found.group(1), BASE), Long.parseLong(found.group(2), BASE), note))
				: Optional.empty();
	}

	private static String purpose(String purpose, boolean note) {
		return note ? purpose + OF_NOTE : purpose;
	}

}
