package balcao.duty;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for calls that nobody answered every quarter of a minute, on every node. */
@Component
class PagingRounds {

	private final PagingWatch watch;

	PagingRounds(PagingWatch watch) {
		this.watch = watch;
	}

	@Scheduled(fixedDelayString = "${balcao.duty.paging-pause:15s}",
			initialDelayString = "${balcao.duty.paging-pause:15s}")
	void look() {
		this.watch.pass();
	}

}
