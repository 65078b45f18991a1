package balcao.platform;

import java.time.Clock;
import java.time.Instant;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Discards what was uploaded and never sent; every node may do so at the same time. */
@Component
class OrphanFiles {

	private static final int BATCH = 20;

	private final StoredFiles files;

	private final FileRules rules;

	private final Clock clock;

	OrphanFiles(StoredFiles files, FileRules rules, Clock clock) {
		this.files = files;
		this.rules = rules;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
	void discard() {
		Instant before = this.clock.instant().minus(this.rules.orphanAge());
		int discarded;
		do {
			discarded = this.files.discardPending(before, BATCH);
		}
		while (discarded == BATCH);
	}

}
