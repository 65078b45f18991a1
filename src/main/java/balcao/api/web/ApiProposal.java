package balcao.api.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.sales.AcceptanceLine;
import balcao.sales.Delivery;
import balcao.sales.Discount;
import balcao.sales.OfferLine;
import balcao.sales.ProposalRow;
import balcao.sales.ProposalSheet;

/** A version of a proposal as programs read it; amounts are texts with a point. */
record ApiProposal(long id, int proposal, int version, String state, String title, String scope, List<Line> lines,
		String total, String currency, Delivered delivery, LocalDate validUntil, @Nullable Instant sentAt,
		@Nullable String sentBy, boolean needsTwoPeople, List<String> mayAccept, List<Yes> acceptances,
		@Nullable String acceptedTotal, @Nullable Instant deliveryDueAt, @Nullable String reason,
		List<File> attachments, @Nullable String contentSha256, @Nullable String receiptSha256) {

	static ApiProposal of(ProposalSheet sheet) {
		ProposalRow row = sheet.row();
		return new ApiProposal(row.id(), row.number(), row.version(), sheet.state().name(), row.title(),
				sheet.terms().offer().scope(), sheet.terms().offer().lines().stream().map(Line::of).toList(),
				row.total().plain(), row.total().currency().getCurrencyCode(), Delivered.of(sheet.terms().delivery()),
				row.validUntil(), row.sentAt(), row.sender(), sheet.needsTwo(),
				sheet.deciders().stream().map((buyer) -> buyer.name()).toList(),
				sheet.acceptances().stream().map(Yes::of).toList(),
				(row.accepted() != null) ? row.accepted().plain() : null, row.deliveryDueAt(), row.reason(),
				sheet.files()
					.stream()
					.map((file) -> new File(file.id(), file.name(), file.size(), file.sha256()))
					.toList(),
				row.contentHash(), row.receiptHash());
	}

	/** A price line. */
	record Line(String description, String quantity, String unitPrice, @Nullable String discountPercent,
			@Nullable String discountAmount, String total) {

		static Line of(OfferLine line) {
			Discount discount = line.discount();
			String value = (discount != null) ? discount.value().toPlainString() : null;
			boolean percent = discount != null && discount.kind() == Discount.Kind.PERCENT;
			return new Line(line.description(), line.quantity().toPlainString(), line.unitPrice().plain(),
					percent ? value : null, percent ? null : value, line.total().plain());
		}

	}

	/** Until when it is delivered. */
	record Delivered(String kind, @Nullable LocalDate day, @Nullable Integer businessDays) {

		static Delivered of(Delivery delivery) {
			return new Delivered(delivery.kind().name(), delivery.day(), delivery.days());
		}

	}

	/** Somebody's yes. */
	record Yes(String person, Instant at, List<Integer> lines, String total, @Nullable String recordedBy,
			@Nullable String method) {

		static Yes of(AcceptanceLine yes) {
			return new Yes(yes.person(), yes.at(), yes.lines(), yes.amount().plain(), yes.recorder(),
					(yes.method() != null) ? yes.method().name() : null);
		}

	}

	/** A file that goes with it. */
	record File(long id, String name, long size, String sha256) {

	}

	/** A version in a list. */
	record Row(long id, int proposal, int version, String state, String title, String total, String currency,
			LocalDate validUntil, @Nullable Instant sentAt, @Nullable Instant decidedAt) {

		static Row of(ProposalRow row) {
			return new Row(row.id(), row.number(), row.version(), row.state().name(), row.title(), row.total().plain(),
					row.total().currency().getCurrencyCode(), row.validUntil(), row.sentAt(), row.decidedAt());
		}

	}

	/** Every version that the person may see. */
	record Rows(List<Row> items) {

	}

	/** The receipt: hashing the document's bytes as UTF-8 gives the hash. */
	record Receipt(String document, String sha256) {

	}

}
