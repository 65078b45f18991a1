package balcao.chat;

import org.jspecify.annotations.Nullable;

/**
 * What a company settles about conversations.
 *
 * @param calendarId when they are answered; null for at any hour
 * @param teamId who answers where nobody in particular is asked for; null for the first
 * team
 * @param mostPerAgent how many one person has at once
 * @param toldAfterMinutes how long one waits until somebody is told
 */
public record ChatTerms(@Nullable Long calendarId, @Nullable Long teamId, int mostPerAgent, int toldAfterMinutes,
		Words portuguese, Words english) {

	/**
	 * What clients are told in one language; empty for Balcão's own words.
	 *
	 * @param welcome while somebody is there
	 * @param outside otherwise
	 */
	public record Words(String welcome, String outside) {

	}

}
