package balcao.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.notification.NoticeKind;
import balcao.notification.NoticePreferences;
import balcao.organization.PersonService;
import balcao.platform.NotFound;

/** Lets whoever has a letter say that they want no more like it, without signing in. */
@Service
@Transactional
public class Unsubscribing {

	private static final String PURPOSE = "unsubscribe";

	private static final Pattern TOKEN = Pattern
		.compile("([0-9a-z]{1,13})-([a-z_]{1,40})-([a-z2-7]{" + Seal.LENGTH + "})");

	private final Seal seal;

	private final NoticePreferences preferences;

	private final PersonService people;

	Unsubscribing(Seal seal, NoticePreferences preferences, PersonService people) {
		this.seal = seal;
		this.preferences = preferences;
		this.people = people;
	}

	/** Where somebody says so; it stays valid. */
	String path(long personId, NoticeKind kind) {
		String content = Long.toString(personId, Character.MAX_RADIX) + "-" + kind.name().toLowerCase(Locale.ROOT);
		return "/unsubscribe/" + content + "-" + this.seal.of(PURPOSE, content);
	}

	/** What a link is about; {@link NotFound} for one that we did not sign. */
	@Transactional(readOnly = true)
	public Leaving find(String token) {
		Matcher matcher = TOKEN.matcher(token);
		if (!matcher.matches()
				|| !this.seal.fits(matcher.group(3), PURPOSE, matcher.group(1) + "-" + matcher.group(2))) {
			throw new NotFound();
		}
		NoticeKind kind = Arrays.stream(NoticeKind.values())
			.filter((one) -> one.name().toLowerCase(Locale.ROOT).equals(matcher.group(2)))
			.findFirst()
			.orElseThrow(NotFound::new);
		long person = Long.parseLong(matcher.group(1), Character.MAX_RADIX);
		return new Leaving(person, kind, this.people.findActive(person).orElseThrow(NotFound::new).email());
	}

	/** No more letters of the kind that a link is about. */
	public void leave(String token) {
		Leaving leaving = find(token);
		this.preferences.stopLetters(leaving.personId(), leaving.kind());
	}

	/** Who leaves what. */
	public record Leaving(long personId, NoticeKind kind, String email) {

	}

}
