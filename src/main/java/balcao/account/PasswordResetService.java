package balcao.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.RateLimits;
import balcao.platform.TooOften;

/** Lets people who forgot their password choose another, by a link that works once. */
@Service
public class PasswordResetService {

	private static final Logger log = LoggerFactory.getLogger(PasswordResetService.class);

	private final PersonService people;

	private final PasswordLinks links;

	private final RateLimits limits;

	private final AccountSettings settings;

	private final TaskExecutor executor;

	private final TransactionOperations transactions;

	private final ApplicationEventPublisher events;

	PasswordResetService(PersonService people, PasswordLinks links, RateLimits limits, AccountSettings settings,
			@Qualifier("applicationTaskExecutor") TaskExecutor executor, TransactionOperations transactions,
			ApplicationEventPublisher events) {
		this.people = people;
		this.links = links;
		this.limits = limits;
		this.settings = settings;
		this.executor = executor;
		this.transactions = transactions;
		this.events = events;
	}

	/**
	 * Asks for a link, which {@link PasswordResetRequested} carries. Answers before it
	 * looks who that is, so that known and unknown take the same time; throws
	 * {@link TooOften} when the network address asked too often.
	 */
	public void request(String email, String address) {
		this.limits.spend(this.settings.resetFromAddress(), address);
		this.executor.execute(() -> this.people.findActive(Accounts.canonical(email)).ifPresent(this::send));
	}

	/** Who may choose a password by this link; {@link NotFound} when it works no more. */
	public CurrentPerson holder(LinkToken token) {
		return this.links.holder(LinkPurpose.RESET, token);
	}

	/**
	 * Uses the link, sets the password, ends every session and every link of the person
	 * and publishes {@link PasswordChanged}.
	 */
	public void choosePassword(LinkToken token, String password) {
		this.links.choosePassword(LinkPurpose.RESET, token, password);
	}

	private void send(CurrentPerson person) {
		try {
			this.limits.spend(this.settings.resetOfAccount(), Long.toString(person.id()));
			this.transactions.executeWithoutResult((transaction) -> {
				PasswordLinks.Issued link = this.links.issue(LinkPurpose.RESET, person.id(), this.settings.resetLife());
				this.events
					.publishEvent(new PasswordResetRequested(person.id(), link.token(), link.expiresAt(), link.at()));
			});
		}
		catch (TooOften ex) {
			log.info("Person {} asked for too many reset links", person.id());
		}
	}

}
