package balcao.mail;

import org.jspecify.annotations.Nullable;

import balcao.platform.CurrentPerson;

/**
 * To whom a letter goes.
 *
 * @param id null for somebody who is not registered
 */
record Addressee(@Nullable Long id, String name, String email) {

	static Addressee of(CurrentPerson person) {
		return new Addressee(person.id(), person.name(), person.email());
	}

}
