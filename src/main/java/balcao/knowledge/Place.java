package balcao.knowledge;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import balcao.platform.NotFound;

/** A place in a list ordered by a rank and an id, both falling. */
record Place(long rank, long id) {

	private static final Pattern TEXT = Pattern.compile("(\\d{1,17})-(\\d{1,18})");

	/** Reads a place of an address; anything else than ours is {@link NotFound}. */
	static Optional<Place> parse(@Nullable String text) {
		if (text == null) {
			return Optional.empty();
		}
		Matcher matcher = TEXT.matcher(text);
		if (!matcher.matches()) {
			throw new NotFound();
		}
		return Optional.of(new Place(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))));
	}

	/** The place for an address. */
	String text() {
		return this.rank + "-" + this.id;
	}

}
