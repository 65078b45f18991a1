package balcao.platform;

import java.time.Instant;
import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The zone of the company: where its years begin and its screens tell the time. */
@Component
public class ZoneRules {

	private final ZoneId zone;

	ZoneRules(@Value("${balcao.platform.zone:America/Sao_Paulo}") ZoneId zone) {
		this.zone = zone;
	}

	public ZoneId zone() {
		return this.zone;
	}

	/** The local year of an instant. */
	public int yearOf(Instant instant) {
		return instant.atZone(this.zone).getYear();
	}

}
