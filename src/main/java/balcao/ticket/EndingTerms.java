package balcao.ticket;

import org.jspecify.annotations.Nullable;

/**
 * What a rule says about endings.
 *
 * @param closingDays after how many business days silence closes; null for what the wider
 * rule says
 * @param reopens whether a closed ticket may be reopened; null likewise
 * @param reopeningDays for how many days after its end; null likewise
 */
public record EndingTerms(@Nullable Integer closingDays, @Nullable Boolean reopens, @Nullable Integer reopeningDays) {

	/** Where a company has said nothing. */
	public static final EndingTerms USUAL = new EndingTerms(5, true, 15);

	/** These, and what the others say where these say nothing. */
	EndingTerms over(EndingTerms wider) {
		return new EndingTerms((this.closingDays != null) ? this.closingDays : wider.closingDays(),
				(this.reopens != null) ? this.reopens : wider.reopens(),
				(this.reopeningDays != null) ? this.reopeningDays : wider.reopeningDays());
	}

}
