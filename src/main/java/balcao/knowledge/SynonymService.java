package balcao.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.KeysetPage;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.Refused;

/**
 * Keeps the words that mean the same; whoever looks for one finds what says another, at
 * once.
 */
@Service
@Transactional
public class SynonymService {

	private static final Pattern BETWEEN = Pattern.compile("[,;=\\n]+");

	private static final int FEWEST = 2;

	private static final int MOST = 20;

	private static final int LONGEST = 60;

	private final Synonyms synonyms;

	SynonymService(Synonyms synonyms) {
		this.synonyms = synonyms;
	}

	@Transactional(readOnly = true)
	public KeysetPage<SynonymRow> page(PageRequest request) {
		Long id = Place.parse(request.cursor()).map(Place::id).orElse(null);
		return KeysetPage.of(this.synonyms.page(id, request.isBack()), request, (row) -> new Place(0, row.id()).text());
	}

	@Transactional(readOnly = true)
	public SynonymRow find(long id) {
		return this.synonyms.find(id).orElseThrow(NotFound::new);
	}

	/** Refuses fewer than two words, more than twenty, and words that are sentences. */
	public long add(String words) {
		return this.synonyms.add(words(words));
	}

	/** Refuses what somebody else changed meanwhile. */
	public void change(long id, int version, String words) {
		find(id);
		if (!this.synonyms.change(id, version, words(words))) {
			throw new Refused("knowledge.refused.synonymOvertaken");
		}
	}

	public void remove(long id) {
		find(id);
		this.synonyms.remove(id);
	}

	private static List<String> words(String typed) {
		List<String> words = Stream.of(BETWEEN.split(typed))
			.map((word) -> word.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
			.filter((word) -> !word.isEmpty())
			.distinct()
			.toList();
		if (words.size() < FEWEST || words.size() > MOST) {
			throw new Refused("knowledge.refused.synonymCount", FEWEST, MOST);
		}
		if (words.stream().anyMatch((word) -> word.length() > LONGEST)) {
			throw new Refused("knowledge.refused.synonymLong", LONGEST);
		}
		return words;
	}

}
