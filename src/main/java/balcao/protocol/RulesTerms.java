package balcao.protocol;

import org.jspecify.annotations.Nullable;

/**
 * What the company decides about its protocols.
 *
 * @param phone whom to call in an emergency, as people read it; null for what the
 * configuration says
 * @param silenceMinutes after how many without a sign of the page a call counts as cut
 * @param againMinutes after how many to call back once more
 * @param lapseMinutes after how many a call that was cut before anything was said ends by
 * itself
 */
public record RulesTerms(NumberForm form, @Nullable String phone, int silenceMinutes, int againMinutes,
		int lapseMinutes) {

}
