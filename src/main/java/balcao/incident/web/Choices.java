package balcao.incident.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import balcao.incident.BannerAudience;
import balcao.incident.IncidentState;
import balcao.incident.UpdateMeaning;
import balcao.platform.web.Option;

/** What the forms about incidents offer, in the reader's words. */
@Component
class Choices {

	private final MessageSource messages;

	Choices(MessageSource messages) {
		this.messages = messages;
	}

	List<Option> states(Locale locale) {
		return Stream.of(IncidentState.values())
			.map((state) -> Option.of(state.name(), say("incident.incidentState." + state, locale)))
			.toList();
	}

	List<Option> meanings(Locale locale) {
		return Stream.of(UpdateMeaning.values())
			.map((meaning) -> new Option(meaning.name(), say("incident.updateMeaning." + meaning, locale),
					say("incident.updateMeaningHint." + meaning, locale)))
			.toList();
	}

	List<Option> audiences(Locale locale) {
		return Stream.of(BannerAudience.values())
			.map((audience) -> new Option(audience.name(), say("incident.bannerAudience." + audience, locale),
					say("incident.bannerAudienceHint." + audience, locale)))
			.toList();
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
