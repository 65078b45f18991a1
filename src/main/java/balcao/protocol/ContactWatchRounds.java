package balcao.protocol;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for contacts that were left, and for those that nobody can call back. */
@Component
class ContactWatchRounds {

	private final ContactWatch watch;

	ContactWatchRounds(ContactWatch watch) {
		this.watch = watch;
	}

	@Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
	void look() {
		while (this.watch.round() > 0) {
			Thread.onSpinWait();
		}
	}

}
