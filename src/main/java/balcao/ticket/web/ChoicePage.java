package balcao.ticket.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import balcao.catalog.ProductCard;
import balcao.intake.DraftRow;
import balcao.intake.RequestTypeCard;
import balcao.platform.CurrentPerson;
import balcao.ticket.Offer;
import org.jspecify.annotations.Nullable;

/**
 * What a request can be about, before its form.
 *
 * @param product the one chosen; 0 for none of them
 * @param type the one chosen
 * @param subject what was searched for before
 * @param onBehalf whether the team writes for the requester
 * @param drafts what was begun before
 */
record ChoicePage(List<ProductCard> products, List<Offer> offers, @Nullable Long product,
		@Nullable RequestTypeCard type, @Nullable String subject, CurrentPerson requester, boolean onBehalf,
		List<DraftRow> drafts) {

	/** Whether there was a choice of products, to be made again. */
	public boolean mayChooseProduct() {
		return this.products.size() > 1;
	}

	/** The name of the chosen product. */
	public @Nullable String productName() {
		return this.products.stream()
			.filter((card) -> this.product != null && card.id() == this.product)
			.map(ProductCard::name)
			.findFirst()
			.orElse(null);
	}

	/** Where the next choice is sent, to which it is added as a parameter. */
	public String address() {
		StringBuilder address = new StringBuilder(back());
		address.append((address.indexOf("?") < 0) ? "?" : "&");
		if (this.product != null) {
			address.append("product=").append(this.product).append('&');
		}
		if (this.subject != null && !this.subject.isBlank()) {
			address.append("subject=").append(URLEncoder.encode(this.subject, StandardCharsets.UTF_8)).append('&');
		}
		if (this.type != null) {
			address.append("type=").append(this.type.code()).append('&');
		}
		return address.toString();
	}

	/** The first choice again. */
	public String back() {
		return this.onBehalf ? "/tickets/new?requester=" + this.requester.id() : "/tickets/new";
	}

}
