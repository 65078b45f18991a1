package balcao.sales.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import balcao.platform.Money;
import balcao.platform.Refused;
import balcao.sales.Discount;
import balcao.sales.Offer;
import balcao.sales.OfferLine;
import balcao.sales.TypedNumbers;

/**
 * Reads the typed lines of an offer; what cannot be understood is said beside its field.
 */
final class TypedOffer {

	private static final int LEAST_SHOWN = 1;

	private TypedOffer() {
	}

	/** The lines that are understood; with errors some are missing. */
	static List<OfferLine> lines(List<LineForm> typed, BindingResult errors) {
		List<OfferLine> lines = new ArrayList<>();
		for (int i = 0; i < typed.size(); i++) {
			LineForm line = typed.get(i);
			if (!line.isBlank()) {
				OfferLine read = line(line, "lines[" + i + "].", errors);
				if (read != null) {
					lines.add(read);
				}
			}
		}
		if (lines.size() > Offer.MOST_LINES) {
			errors.reject("sales.refused.lines", new Object[] { Offer.MOST_LINES }, null);
		}
		return lines;
	}

	private static @Nullable OfferLine line(LineForm line, String path, BindingResult errors) {
		if (line.description().isBlank()) {
			errors.rejectValue(path + "description", "sales.line.descriptionMissing");
		}
		BigDecimal quantity = read(path + "quantity",
				() -> TypedNumbers.quantity(line.quantity().isBlank() ? "1" : line.quantity()), errors);
		Money price = line.unitPrice().isBlank() ? missing(path + "unitPrice", errors)
				: read(path + "unitPrice", () -> Money.typed(line.unitPrice(), Money.REAL), errors);
		int before = errors.getErrorCount();
		Discount discount = read(path + "discount", () -> TypedNumbers.discount(line.discount(), Money.REAL), errors);
		if (quantity == null || price == null || line.description().isBlank() || errors.getErrorCount() > before) {
			return null;
		}
		return read(path + "discount", () -> new OfferLine(line.description(), quantity, price, discount), errors);
	}

	private static @Nullable Money missing(String path, BindingResult errors) {
		errors.rejectValue(path, "sales.line.priceMissing");
		return null;
	}

	private static <T> @Nullable T read(String path, Supplier<@Nullable T> reading, BindingResult errors) {
		try {
			return reading.get();
		}
		catch (Refused refused) {
			errors.rejectValue(path, refused.messageKey(), refused.arguments(), null);
			return null;
		}
	}

	/** As many rows as were typed, and one to go on with. */
	static List<LineForm> rows(List<LineForm> typed, boolean oneMore) {
		List<LineForm> rows = new ArrayList<>(typed);
		if (oneMore || rows.size() < LEAST_SHOWN) {
			rows.add(LineForm.BLANK);
		}
		return rows;
	}

}
