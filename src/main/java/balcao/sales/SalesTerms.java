package balcao.sales;

import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.platform.Money;

/**
 * What a company settles about proposals.
 *
 * @param twoPeopleAbove from more than that on two people must accept; null for never
 * @param validityDays how long a new proposal holds unless its author says otherwise
 * @param reminderDays on which days before the end those who decide are reminded
 */
public record SalesTerms(@Nullable Money twoPeopleAbove, int validityDays, List<Integer> reminderDays) {

	public SalesTerms {
		reminderDays = List.copyOf(reminderDays);
	}

}
