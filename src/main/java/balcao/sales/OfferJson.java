package balcao.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import balcao.platform.CanonicalJson;
import balcao.platform.Money;

/**
 * Offers as the database keeps them and as receipts quote them: the same canonical
 * document, so that what was hashed is what is stored.
 */
final class OfferJson {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private OfferJson() {
	}

	static String write(Offer offer) {
		return CanonicalJson.write(members(offer));
	}

	static String write(ProposalTerms terms) {
		return CanonicalJson.write(members(terms));
	}

	static Map<String, Object> members(ProposalTerms terms) {
		Map<String, Object> members = members(terms.offer());
		Map<String, Object> delivery = new LinkedHashMap<>();
		delivery.put("kind", terms.delivery().kind().name());
		LocalDate day = terms.delivery().day();
		if (day != null) {
			delivery.put("day", day.toString());
		}
		Integer days = terms.delivery().days();
		if (days != null) {
			delivery.put("days", days);
		}
		members.put("delivery", delivery);
		members.put("validUntil", terms.validUntil().toString());
		return members;
	}

	static Map<String, Object> members(Offer offer) {
		Map<String, Object> members = new LinkedHashMap<>();
		members.put("title", offer.title());
		members.put("scope", offer.scope());
		members.put("currency", offer.currency().getCurrencyCode());
		members.put("lines", offer.lines().stream().map(OfferJson::members).toList());
		members.put("total", offer.total().plain());
		return members;
	}

	private static Map<String, Object> members(OfferLine line) {
		Map<String, Object> members = new LinkedHashMap<>();
		members.put("description", line.description());
		members.put("quantity", TypedNumbers.plain(line.quantity()).toPlainString());
		members.put("unitPrice", line.unitPrice().plain());
		members.put("total", line.total().plain());
		Discount discount = line.discount();
		if (discount != null) {
			members.put("discount", Map.of("kind", discount.kind().name(), "value", discount.value().toPlainString()));
		}
		return members;
	}

	static ProposalTerms terms(String json) {
		JsonNode node = MAPPER.readTree(json);
		return new ProposalTerms(offer(node), delivery(node.get("delivery")),
				LocalDate.parse(text(node, "validUntil")));
	}

	static Offer offer(String json) {
		return offer(MAPPER.readTree(json));
	}

	private static Offer offer(JsonNode node) {
		Currency currency = Currency.getInstance(text(node, "currency"));
		List<OfferLine> lines = new ArrayList<>();
		for (JsonNode line : node.get("lines")) {
			lines.add(new OfferLine(text(line, "description"), new BigDecimal(text(line, "quantity")),
					Money.of(text(line, "unitPrice"), currency), discount(line.get("discount"))));
		}
		return new Offer(text(node, "title"), text(node, "scope"), currency, lines);
	}

	private static @Nullable Discount discount(@Nullable JsonNode node) {
		return (node != null)
				? new Discount(Discount.Kind.valueOf(text(node, "kind")), new BigDecimal(text(node, "value"))) : null;
	}

	private static Delivery delivery(JsonNode node) {
		return new Delivery(Delivery.Kind.valueOf(text(node, "kind")),
				node.has("day") ? LocalDate.parse(text(node, "day")) : null,
				node.has("days") ? Integer.valueOf(node.get("days").intValue()) : null);
	}

	private static String text(JsonNode node, String name) {
		return node.get(name).stringValue();
	}

}
