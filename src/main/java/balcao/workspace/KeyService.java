package balcao.workspace;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;

/**
 * Keeps whether a person works with shortcuts of one key (WCAG 2.1.4: they can be turned
 * off).
 */
@Service
@Transactional
public class KeyService {

	private final KeyChoices choices;

	KeyService(KeyChoices choices) {
		this.choices = choices;
	}

	@Transactional(readOnly = true)
	public boolean areOff(String email) {
		return this.choices.areOff(email);
	}

	public void turn(boolean on, CurrentPerson person) {
		this.choices.turn(person.id(), !on);
	}

}
