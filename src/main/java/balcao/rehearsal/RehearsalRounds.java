package balcao.rehearsal;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets every node look for jobs. */
@Component
class RehearsalRounds {

	private final RehearsalWork work;

	RehearsalRounds(RehearsalWork work) {
		this.work = work;
	}

	@Scheduled(fixedDelayString = "${balcao.rehearsal.pause:1s}", initialDelayString = "${balcao.rehearsal.pause:1s}")
	void look() {
		this.work.pass();
	}

}
