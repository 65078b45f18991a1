package balcao.platform.web;

import org.springframework.stereotype.Component;

import balcao.platform.CurrentPerson;
import balcao.platform.LiveAudience;

/** What concerns a person is heard by that person alone. */
@Component
class OwnAudience implements LiveAudience {

	@Override
	public String kind() {
		return "person";
	}

	@Override
	public boolean mayHear(long id, CurrentPerson person) {
		return id == person.id();
	}

}
