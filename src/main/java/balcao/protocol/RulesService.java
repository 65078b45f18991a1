package balcao.protocol;

import java.time.Duration;
import java.util.Optional;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import balcao.platform.LongNumbers;
import balcao.platform.NotFound;
import balcao.platform.SupportPhone;

/**
 * What the company decides about its protocols. How numbers are told and whom to call
 * stands on nearly every page, so each node keeps those two and looks after them.
 */
@Service
@Transactional
public class RulesService implements SmartInitializingSingleton {

	private final Rules rules;

	private final LongNumbers numbers;

	private final SupportPhone phone;

	RulesService(Rules rules, LongNumbers numbers, SupportPhone phone) {
		this.rules = rules;
		this.numbers = numbers;
		this.phone = phone;
	}

	/** The rules and how often they were changed. */
	public record Standing(RulesTerms terms, int version) {

	}

	@Transactional(readOnly = true)
	public Standing standing() {
		ProtocolRules rules = load();
		return new Standing(rules.terms(), rules.version());
	}

	/** After how long to call back once more. */
	@Transactional(readOnly = true)
	public Duration again() {
		return load().again();
	}

	/** Refuses to overwrite what somebody else has changed meanwhile. */
	public void change(RulesTerms terms, int version) {
		load().change(terms, version);
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				tell(terms);
			}
		});
	}

	@Override
	public void afterSingletonsInstantiated() {
		look();
	}

	/** Other nodes hear of a change by looking. */
	@Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
	@Transactional(readOnly = true)
	void look() {
		this.rules.findById(ProtocolRules.ONLY).map(ProtocolRules::terms).ifPresent(this::tell);
	}

	private void tell(RulesTerms terms) {
		this.numbers.groupBy(terms.form().group());
		this.phone.use(Optional.ofNullable(terms.phone()));
	}

	private ProtocolRules load() {
		return this.rules.findById(ProtocolRules.ONLY).orElseThrow(NotFound::new);
	}

}
