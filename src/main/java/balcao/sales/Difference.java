package balcao.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What one version says otherwise than another.
 *
 * @param before null for what was not there
 * @param after null for what is no longer there
 */
public record Difference(Part part, @Nullable String before, @Nullable String after) {

	/** What differs. */
	public enum Part {

		TITLE, SCOPE, LINE, TOTAL, DELIVERY, VALIDITY

	}

	/** In the order of the page; lines by their description. */
	static List<Difference> between(ProposalTerms before, ProposalTerms after) {
		List<Difference> found = new ArrayList<>();
		add(found, Part.TITLE, before.offer().title(), after.offer().title());
		add(found, Part.SCOPE, before.offer().scope(), after.offer().scope());
		List<String> former = before.offer().lines().stream().map(Difference::words).toList();
		List<String> now = after.offer().lines().stream().map(Difference::words).toList();
		List<String> gone = new ArrayList<>(former);
		now.forEach(gone::remove);
		List<String> come = new ArrayList<>(now);
		former.forEach(come::remove);
		gone.forEach((line) -> found.add(new Difference(Part.LINE, line, null)));
		come.forEach((line) -> found.add(new Difference(Part.LINE, null, line)));
		add(found, Part.TOTAL, before.offer().total().words(), after.offer().total().words());
		add(found, Part.DELIVERY, words(before.delivery()), words(after.delivery()));
		add(found, Part.VALIDITY, before.validUntil().toString(), after.validUntil().toString());
		return found;
	}

	private static void add(List<Difference> found, Part part, @Nullable String before, @Nullable String after) {
		if (!Objects.equals(before, after)) {
			found.add(new Difference(part, before, after));
		}
	}

	private static String words(OfferLine line) {
		String discount = line.discountWords();
		return line.description() + ": " + line.quantityWords() + " × " + line.unitPrice().words()
				+ ((discount != null) ? " − " + discount : "") + " = " + line.total().words();
	}

	private static @Nullable String words(Delivery delivery) {
		return switch (delivery.kind()) {
			case NONE -> null;
			case ON_DAY -> Objects.toString(delivery.day());
			case BUSINESS_DAYS -> "+" + delivery.days();
		};
	}

}
