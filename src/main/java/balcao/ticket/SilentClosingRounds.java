package balcao.ticket;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for silence every half minute, on every node. */
@Component
class SilentClosingRounds {

	private final SilentClosing closing;

	SilentClosingRounds(SilentClosing closing) {
		this.closing = closing;
	}

	@Scheduled(fixedDelayString = "${balcao.ticket.closing-pause:30s}",
			initialDelayString = "${balcao.ticket.closing-pause:30s}")
	void look() {
		this.closing.pass();
	}

}
