package balcao.knowledge;

import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.KeysetPage;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.RateLimits;
import balcao.platform.TooOften;

/**
 * Remembers what was looked for in vain, without who or whose: addresses and long numbers
 * are left out, and everything is forgotten after a year.
 */
@Service
@Transactional
public class MissService {

	private static final Duration KEPT = Duration.ofDays(365);

	static final RateLimits.Limit LIMIT = new RateLimits.Limit("misses", 60, Duration.ofMinutes(10));

	private static final Pattern PERSONAL = Pattern.compile("\\S*@\\S*|\\S*\\d(?:[\\d.\\-/ ]*\\d){4,}\\S*");

	private final Misses misses;

	private final ArticleIndex index;

	private final RateLimits limits;

	private final Clock clock;

	MissService(Misses misses, ArticleIndex index, RateLimits limits, Clock clock) {
		this.misses = misses;
		this.index = index;
		this.limits = limits;
		this.clock = clock;
	}

	/**
	 * Counts a search without an answer; so many for all, that nobody fills the list.
	 * What is more says nothing new.
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public void count(Question question) {
		try {
			this.limits.spend(LIMIT, "all");
		}
		catch (TooOften ex) {
			return;
		}
		this.misses.count(PERSONAL.matcher(question.readable()).replaceAll(" "), this.clock.instant());
	}

	/** What nobody has dealt with, the most frequent first. */
	@Transactional(readOnly = true)
	public KeysetPage<MissRow> open(PageRequest request) {
		return KeysetPage.of(this.misses.open(Place.parse(request.cursor()).orElse(null), request.isBack()), request,
				(row) -> new Place(row.times(), row.id()).text());
	}

	/** Takes it from the list until it is looked for in vain again. */
	public void resolve(long id) {
		if (!this.misses.resolve(id, this.clock.instant())) {
			throw new NotFound();
		}
	}

	@Scheduled(cron = "0 41 3 * * *")
	void forget() {
		this.misses.forget(this.clock.instant().minus(KEPT));
		this.index.forgetWords();
	}

}
