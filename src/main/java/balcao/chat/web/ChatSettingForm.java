package balcao.chat.web;

import java.util.Objects;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.chat.ChatTerms;
import balcao.platform.web.FieldMessages;

/** What a company settles about conversations, as typed. */
record ChatSettingForm(@Nullable Long calendar, @Nullable Long team,
		@NotNull(message = "{chat.admin.mostWrong}") @Min(value = 1, message = "{chat.admin.mostWrong}") @Max(
				value = 50, message = "{chat.admin.mostWrong}") @Nullable Integer most,
		@NotNull(message = "{chat.admin.minutesWrong}") @Min(value = 1, message = "{chat.admin.minutesWrong}") @Max(
				value = 240, message = "{chat.admin.minutesWrong}") @Nullable Integer minutes,
		@Size(max = 500, message = FieldMessages.TOO_LONG) String welcome,
		@Size(max = 500, message = FieldMessages.TOO_LONG) String outside,
		@Size(max = 500, message = FieldMessages.TOO_LONG) String welcomeEnglish,
		@Size(max = 500, message = FieldMessages.TOO_LONG) String outsideEnglish) {

	ChatSettingForm {
		welcome = Objects.requireNonNullElse(welcome, "");
		outside = Objects.requireNonNullElse(outside, "");
		welcomeEnglish = Objects.requireNonNullElse(welcomeEnglish, "");
		outsideEnglish = Objects.requireNonNullElse(outsideEnglish, "");
	}

	static ChatSettingForm of(ChatTerms terms) {
		return new ChatSettingForm(terms.calendarId(), terms.teamId(), terms.mostPerAgent(), terms.toldAfterMinutes(),
				terms.portuguese().welcome(), terms.portuguese().outside(), terms.english().welcome(),
				terms.english().outside());
	}

	ChatTerms terms() {
		return new ChatTerms(this.calendar, this.team, Objects.requireNonNull(this.most),
				Objects.requireNonNull(this.minutes), new ChatTerms.Words(this.welcome, this.outside),
				new ChatTerms.Words(this.welcomeEnglish, this.outsideEnglish));
	}

}
