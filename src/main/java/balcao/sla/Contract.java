package balcao.sla;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import balcao.platform.Refused;

/** Which policy holds for a client, for a product, or for everybody, and how long. */
@Entity
@Table(name = "sla_contract")
class Contract {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String name;

	private @Nullable Long organizationId;

	private @Nullable Long productId;

	private long policyId;

	private @Nullable Long calendarId;

	private LocalDate validFrom;

	private @Nullable LocalDate validUntil;

	@Version
	private int version;

	protected Contract() {
	}

	static Contract sign(ContractTerms terms) {
		Contract contract = new Contract();
		contract.change(terms);
		return contract;
	}

	/** Refuses an end before the beginning. */
	final void change(ContractTerms terms) {
		if (terms.validUntil() != null && terms.validUntil().isBefore(terms.validFrom())) {
			throw new Refused("sla.refused.contractEndsBeforeStart");
		}
		this.name = terms.name();
		this.organizationId = terms.organizationId();
		this.productId = terms.productId();
		this.policyId = terms.policyId();
		this.calendarId = terms.calendarId();
		this.validFrom = terms.validFrom();
		this.validUntil = terms.validUntil();
	}

	/** The last day that it holds. */
	void endOn(LocalDate day) {
		this.validUntil = day;
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	ContractTerms terms() {
		return new ContractTerms(this.name, this.organizationId, this.productId, this.policyId, this.calendarId,
				this.validFrom, this.validUntil);
	}

	int version() {
		return this.version;
	}

}
