package balcao.incident;

import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.platform.LiveAudience;

/** Who may see an incident hears of it. */
@Component
class IncidentAudience implements LiveAudience {

	private final IncidentReading reading;

	IncidentAudience(IncidentReading reading) {
		this.reading = reading;
	}

	@Override
	public String kind() {
		return "incident";
	}

	@Override
	public boolean mayHear(long id, CurrentPerson person) {
		return this.reading.sees(id, person);
	}

}
