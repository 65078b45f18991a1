package balcao.sla;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets the watch look every few seconds, on every node. */
@Component
class StageWatchRounds {

	private final StageWatch watch;

	StageWatchRounds(StageWatch watch) {
		this.watch = watch;
	}

	@Scheduled(fixedDelayString = "${balcao.sla.watch-pause:5s}", initialDelayString = "${balcao.sla.watch-pause:5s}")
	void look() {
		this.watch.pass();
	}

}
