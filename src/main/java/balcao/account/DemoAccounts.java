package balcao.account;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;

import balcao.organization.PersonService;

/** The accounts that the demo offers, as far as they exist; none anywhere else. */
@Service
public class DemoAccounts {

	private final AccountSettings settings;

	private final PersonService people;

	DemoAccounts(AccountSettings settings, PersonService people) {
		this.settings = settings;
		this.people = people;
	}

	public List<DemoAccount> all() {
		return this.settings.demoAccounts()
			.stream()
			.map(this.people::findActive)
			.flatMap(Optional::stream)
			.map((person) -> new DemoAccount(person.name(), person.email(), person.role()))
			.toList();
	}

	/** The password that opens every one of them. */
	public String password() {
		return PasswordRule.DEMO;
	}

}
