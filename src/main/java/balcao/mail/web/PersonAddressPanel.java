package balcao.mail.web;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import balcao.account.PersonPanel;
import balcao.mail.LetterService;
import balcao.organization.PersonRow;

/** That letters to somebody come back, on their page. */
@Component
@Order(10)
class PersonAddressPanel implements PersonPanel {

	private final LetterService letters;

	PersonAddressPanel(LetterService letters) {
		this.letters = letters;
	}

	@Override
	public String template() {
		return "mail/_person-address";
	}

	@Override
	public @Nullable Object view(PersonRow person) {
		return this.letters.blocked(person.email())
			.map((blocked) -> new PersonAddress(person.id(), blocked))
			.orElse(null);
	}

}
