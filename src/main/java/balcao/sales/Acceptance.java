package balcao.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import balcao.platform.Money;

/** One person's yes to a version; written once, never changed. */
@Entity
@Table(name = "sales_acceptance")
class Acceptance {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long versionId;

	private long personId;

	private @Nullable Long recordedBy;

	@Enumerated(EnumType.STRING)
	private @Nullable BehalfMethod method;

	private @Nullable String reference;

	private String lines;

	private BigDecimal amount;

	private String currency;

	private @Nullable String address;

	private Instant at;

	protected Acceptance() {
	}

	/**
	 * @param behalf who wrote it down for the person, and how they know; null for the
	 * person's own
	 * @param address where the request came from; null where no request carried it
	 */
	static Acceptance of(long versionId, long personId, @Nullable Behalf behalf, Collection<Integer> lines,
			Money amount, @Nullable String address, Instant now) {
		Acceptance acceptance = new Acceptance();
		acceptance.versionId = versionId;
		acceptance.personId = personId;
		acceptance.recordedBy = (behalf != null) ? behalf.recorderId() : null;
		acceptance.method = (behalf != null) ? behalf.method() : null;
		acceptance.reference = (behalf != null) ? behalf.reference() : null;
		acceptance.lines = lines.stream().sorted().map(Object::toString).collect(Collectors.joining(","));
		acceptance.amount = amount.amount();
		acceptance.currency = amount.currency().getCurrencyCode();
		acceptance.address = address;
		acceptance.at = now;
		return acceptance;
	}

	/** How somebody of the team knows that a client said yes. */
	record Behalf(long recorderId, BehalfMethod method, String reference) {

	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	long personId() {
		return this.personId;
	}

	@Nullable Behalf behalf() {
		return (this.recordedBy != null && this.method != null && this.reference != null)
				? new Behalf(this.recordedBy, this.method, this.reference) : null;
	}

	List<Integer> lines() {
		return places(this.lines);
	}

	static List<Integer> places(String lines) {
		return Stream.of(lines.split(",")).filter((place) -> !place.isEmpty()).map(Integer::valueOf).toList();
	}

	@Nullable String address() {
		return this.address;
	}

	Instant at() {
		return this.at;
	}

}
