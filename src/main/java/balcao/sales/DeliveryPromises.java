package balcao.sales;

import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import balcao.platform.web.PlatformSettings;
import balcao.sla.OwnPromise;
import balcao.sla.TargetName;

/** Turns what a proposal promises into a deadline of its ticket. */
@Component
class DeliveryPromises {

	private static final Locale LANGUAGE = Locale.forLanguageTag("pt-BR");

	private final PlatformSettings settings;

	private final MessageSource messages;

	DeliveryPromises(PlatformSettings settings, MessageSource messages) {
		this.settings = settings;
		this.messages = messages;
	}

	/** Null where nothing is promised. */
	@Nullable OwnPromise of(Delivery delivery) {
		TargetName target = new TargetName(ProposalDeciding.DELIVERY,
				this.messages.getMessage("sales.delivery.target", null, LANGUAGE));
		LocalDate day = delivery.day();
		if (day != null) {
			return OwnPromise.on(target, day, this.settings.zone());
		}
		Integer days = delivery.days();
		return (days != null) ? OwnPromise.within(target, days, this.settings.zone()) : null;
	}

}
