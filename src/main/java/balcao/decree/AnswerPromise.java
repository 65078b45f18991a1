package balcao.decree;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.web.PlatformSettings;
import balcao.sla.OwnPromise;
import balcao.sla.StagePercents;
import balcao.sla.TargetName;
import balcao.ticket.TicketIdentified;
import balcao.ticket.TicketOpened;
import balcao.ticket.TicketPromises;

/**
 * Promises an answer within calendar days to clients of the profile, whatever their
 * policy says: a clock that rests for nobody, red from the warning on (Decreto
 * 11.034/2022, article 13).
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class AnswerPromise {

	static final String TARGET = "DECREE_ANSWER";

	private static final Locale LANGUAGE = Locale.forLanguageTag("pt-BR");

	private final DecreeProfile profile;

	private final TicketPromises promises;

	private final PlatformSettings settings;

	private final MessageSource messages;

	AnswerPromise(DecreeProfile profile, TicketPromises promises, PlatformSettings settings, MessageSource messages) {
		this.profile = profile;
		this.promises = promises;
		this.settings = settings;
		this.messages = messages;
	}

	@EventListener
	void on(TicketOpened event) {
		this.profile.of(DecreeRule.ANSWER, event.organizationId())
			.ifPresent((terms) -> this.promises.promise(event.ticketId(), promise(terms, event.at()), event.at()));
	}

	/**
	 * The term counts from the registration, whoever it was that called. Another person
	 * of the same client has been promised it already.
	 */
	@EventListener
	void on(TicketIdentified event) {
		if (!event.organizationChanged()) {
			return;
		}
		this.profile.of(DecreeRule.ANSWER, event.organizationId())
			.filter((terms) -> !terms.everyone())
			.ifPresent((terms) -> this.promises.promise(event.ticketId(), promise(terms, event.openedAt()),
					event.openedAt()));
	}

	private OwnPromise promise(RuleTerms terms, Instant now) {
		Duration whole = Duration.between(now, DecreeProfile.after(now, terms.value(), this.settings.zone()));
		int warned = (terms.value() - Objects.requireNonNull(terms.warning())) * 100 / terms.value();
		return OwnPromise.lasting(
				new TargetName(TARGET, this.messages.getMessage("decree.answer.target", null, LANGUAGE)), whole,
				new StagePercents(Math.max(1, Math.min(50, warned - 1)), Math.max(2, warned), 100));
	}

}
