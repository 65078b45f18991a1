package balcao.mail;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether letters go, for whoever watches; a group of its own, since a node that cannot
 * send letters serves pages all the same.
 */
@Component
class MailTrafficHealthIndicator implements HealthIndicator {

	private final OutgoingFigures figures;

	MailTrafficHealthIndicator(OutgoingFigures figures) {
		this.figures = figures;
	}

	@Override
	public Health health() {
		Health.Builder health = Health.up();
		this.figures.part().figures().forEach((figure) -> {
			health.withDetail(figure.messageKey(), figure.value());
			if (figure.alarming()) {
				health.down();
			}
		});
		return health.build();
	}

}
