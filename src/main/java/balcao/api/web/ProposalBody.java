package balcao.api.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import balcao.platform.Money;
import balcao.sales.Delivery;
import balcao.sales.Discount;
import balcao.sales.Offer;
import balcao.sales.OfferLine;
import balcao.sales.ProposalTerms;

/**
 * Reads the proposal that a call brings; numbers have a point and nothing to be guessed.
 */
final class ProposalBody {

	static final Set<String> MEMBERS = Set.of("title", "scope", "lines", "deliveryDay", "deliveryBusinessDays",
			"validUntil", "message", "attachments");

	private static final Set<String> LINE = Set.of("description", "quantity", "unitPrice", "discountPercent",
			"discountAmount");

	private static final int LONGEST_TITLE = 200;

	private static final int LONGEST_SCOPE = 20_000;

	private static final int LONGEST_LINE = 300;

	private static final int MOST_DAYS = 365;

	private ProposalBody() {
	}

	/** Null where something is wrong, which the body's faults tell. */
	static @Nullable ProposalTerms read(CallBody body) {
		String title = text(body, "title", LONGEST_TITLE);
		String scope = text(body, "scope", LONGEST_SCOPE);
		List<OfferLine> lines = new ArrayList<>();
		List<Map<String, List<String>>> sent = body.objects("lines");
		for (int i = 0; i < sent.size(); i++) {
			OfferLine line = line(sent.get(i), "lines[" + i + "]", body.found());
			if (line != null) {
				lines.add(line);
			}
		}
		if (sent.isEmpty()) {
			body.found().add("lines", "api.field.missing");
		}
		else if (sent.size() > Offer.MOST_LINES) {
			body.found().add("lines", "api.field.tooMany", Offer.MOST_LINES);
		}
		Delivery delivery = delivery(body);
		LocalDate end = body.has("validUntil") ? day(body, "validUntil") : missing(body, "validUntil");
		if (end == null || delivery == null || lines.size() < sent.size() || sent.size() > Offer.MOST_LINES) {
			return null;
		}
		return new ProposalTerms(new Offer(title, scope, Money.REAL, lines), delivery, end);
	}

	private static String text(CallBody body, String name, int longest) {
		String text = body.text(name);
		if (text == null || text.isEmpty()) {
			body.found().add(name, "api.field.missing");
			return "";
		}
		if (text.length() > longest) {
			body.found().add(name, "api.field.tooLong", longest);
		}
		return text;
	}

	private static @Nullable LocalDate missing(CallBody body, String name) {
		body.found().add(name, "api.field.missing");
		return null;
	}

	private static @Nullable LocalDate day(CallBody body, String name) {
		try {
			String text = body.text(name);
			return (text != null) ? LocalDate.parse(text) : null;
		}
		catch (DateTimeParseException ex) {
			body.found().add(name, "api.field.notDate");
			return null;
		}
	}

	private static @Nullable Delivery delivery(CallBody body) {
		if (body.has("deliveryDay") && body.has("deliveryBusinessDays")) {
			body.found().add("deliveryDay", "api.field.oneOf", "deliveryDay, deliveryBusinessDays");
			return null;
		}
		if (body.has("deliveryDay")) {
			LocalDate day = day(body, "deliveryDay");
			return (day != null) ? Delivery.on(day) : null;
		}
		if (!body.has("deliveryBusinessDays")) {
			return Delivery.NONE;
		}
		List<String> days = body.values("deliveryBusinessDays");
		if (days.size() != 1 || !days.get(0).matches("[1-9]\\d{0,2}") || Integer.parseInt(days.get(0)) > MOST_DAYS) {
			body.found().add("deliveryBusinessDays", "api.field.notDays");
			return null;
		}
		return Delivery.within(Integer.parseInt(days.get(0)));
	}

	private static @Nullable OfferLine line(Map<String, List<String>> line, String path, CallFaults.Found found) {
		line.keySet()
			.stream()
			.filter((name) -> !LINE.contains(name))
			.forEach((name) -> found.add(path + "." + Plain.text(name), "api.field.unknown"));
		String description = one(line, "description");
		String quantity = one(line, "quantity");
		String price = one(line, "unitPrice");
		if (description.isBlank() || description.length() > LONGEST_LINE) {
			found.add(path + ".description", description.isBlank() ? "api.field.missing" : "api.field.tooLong",
					LONGEST_LINE);
			return null;
		}
		if (!quantity.isEmpty()
				&& (!quantity.matches("\\d{1,7}(\\.\\d{1,3})?") || new BigDecimal(quantity).signum() == 0)) {
			found.add(path + ".quantity", "api.field.notQuantity");
			return null;
		}
		if (!isAmount(price)) {
			found.add(path + ".unitPrice", "api.field.notAmount");
			return null;
		}
		OfferLine plain = OfferLine.of(description, quantity.isEmpty() ? "1" : quantity, Money.reais(price));
		return discounted(plain, line, path, found);
	}

	private static @Nullable OfferLine discounted(OfferLine plain, Map<String, List<String>> line, String path,
			CallFaults.Found found) {
		String percent = one(line, "discountPercent");
		String amount = one(line, "discountAmount");
		if (!percent.isEmpty() && !amount.isEmpty()) {
			found.add(path + ".discountPercent", "api.field.oneOf", "discountPercent, discountAmount");
			return null;
		}
		if (!percent.isEmpty()) {
			if (!percent.matches("\\d{1,3}(\\.\\d{1,2})?")
					|| new BigDecimal(percent).compareTo(BigDecimal.valueOf(100)) > 0) {
				found.add(path + ".discountPercent", "api.field.notPercent");
				return null;
			}
			return plain.less(Discount.percent(percent));
		}
		if (amount.isEmpty()) {
			return plain;
		}
		if (!isAmount(amount) || Money.reais(amount).isMoreThan(plain.gross())) {
			found.add(path + ".discountAmount", isAmount(amount) ? "sales.refused.discount" : "api.field.notAmount");
			return null;
		}
		return plain.less(Discount.amount(Money.reais(amount)));
	}

	private static boolean isAmount(String text) {
		return text.matches("\\d{1,12}(\\.\\d{1,2})?");
	}

	private static String one(Map<String, List<String>> line, String name) {
		List<String> values = line.getOrDefault(name, List.of());
		return (values.size() == 1) ? values.get(0) : "";
	}

}
