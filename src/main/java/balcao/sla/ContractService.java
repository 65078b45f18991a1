package balcao.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.ZoneRules;

/** Keeps contracts and finds the one that holds. */
@Service
@Transactional
public class ContractService {

	private final Contracts contracts;

	private final ZoneRules zone;

	ContractService(Contracts contracts, ZoneRules zone) {
		this.contracts = contracts;
		this.zone = zone;
	}

	/**
	 * Refuses dates that overlap those of another contract for the same client and
	 * product: one day, one answer.
	 */
	public long sign(ContractTerms terms) {
		return save(Contract.sign(terms)).id();
	}

	/**
	 * Changes what requests of the future get; what is open keeps what it began under.
	 * @param version that the editor saw
	 */
	public void change(long id, int version, ContractTerms terms) {
		Contract contract = load(id);
		if (contract.version() != version) {
			throw new Refused("sla.refused.changedMeanwhile");
		}
		contract.change(terms);
		save(contract);
	}

	@Transactional(readOnly = true)
	public ContractTerms terms(long id) {
		return load(id).terms();
	}

	/** The number of edits so far, for the form. */
	@Transactional(readOnly = true)
	public int version(long id) {
		return load(id).version();
	}

	/**
	 * The contracts that speak of a client and product, the most specific first, and
	 * which of them holds at an instant.
	 */
	@Transactional(readOnly = true)
	public List<ContractChoice> considered(long organizationId, @Nullable Long productId, Instant at) {
		LocalDate day = LocalDate.ofInstant(at, this.zone.zone());
		List<Contract> candidates = this.contracts.candidates(organizationId, productId)
			.stream()
			.sorted(Comparator.comparing((Contract contract) -> contract.terms().specificity())
				.reversed()
				.thenComparing((contract) -> contract.terms().validFrom(), Comparator.reverseOrder()))
			.toList();
		Optional<Contract> chosen = candidates.stream().filter((contract) -> contract.terms().holdsOn(day)).findFirst();
		return candidates.stream()
			.map((contract) -> new ContractChoice(contract.id(), contract.terms(), contract.terms().holdsOn(day),
					chosen.filter((one) -> one == contract).isPresent()))
			.toList();
	}

	/** The contract that holds for a client and product at an instant. */
	@Transactional(readOnly = true)
	public Optional<ContractChoice> inForce(long organizationId, @Nullable Long productId, Instant at) {
		return considered(organizationId, productId, at).stream().filter(ContractChoice::chosen).findFirst();
	}

	private Contract save(Contract contract) {
		try {
			return this.contracts.saveAndFlush(contract);
		}
		catch (DataIntegrityViolationException ex) {
			throw new Refused("sla.refused.contractOverlaps");
		}
	}

	private Contract load(long id) {
		return this.contracts.findById(id).orElseThrow(NotFound::new);
	}

}
