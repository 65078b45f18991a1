package balcao.sla;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.KeysetPage;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.Refused;
import balcao.platform.ZoneRules;

/** Keeps contracts and finds the one that holds. */
@Service
@Transactional
public class ContractService {

	private final Contracts contracts;

	private final ContractRows rows;

	private final Agreements agreements;

	private final ZoneRules zone;

	private final Clock clock;

	ContractService(Contracts contracts, ContractRows rows, Agreements agreements, ZoneRules zone, Clock clock) {
		this.contracts = contracts;
		this.rows = rows;
		this.agreements = agreements;
		this.zone = zone;
		this.clock = clock;
	}

	/**
	 * Refuses dates that overlap those of another contract for the same client and
	 * product: one day, one answer.
	 */
	public long sign(ContractTerms terms) {
		refuseOverlap(terms, null);
		return save(Contract.sign(terms)).id();
	}

	/**
	 * Changes what requests of the future get; what is open keeps what it began under.
	 * @param version that the editor saw
	 */
	public void change(long id, int version, ContractTerms terms) {
		Contract contract = load(id, version);
		refuseOverlap(terms, contract);
		contract.change(terms);
		save(contract);
	}

	/**
	 * Makes today the last day; what is open keeps what it began under.
	 * @param version that the editor saw
	 */
	public void end(long id, int version) {
		Contract contract = load(id, version);
		if (stateOf(contract.terms()) != ContractState.IN_FORCE) {
			throw new Refused("sla.refused.contractNotInForce");
		}
		contract.endOn(today());
		save(contract);
	}

	/**
	 * Takes back a contract that nothing was ever agreed under; refuses any other.
	 * @param version that the editor saw
	 */
	public void withdraw(long id, int version) {
		Contract contract = load(id, version);
		if (this.agreements.existsByContractId(id)) {
			throw new Refused("sla.refused.contractUsed");
		}
		this.contracts.delete(contract);
	}

	/** Whether anything was ever agreed under it. */
	@Transactional(readOnly = true)
	public boolean isUsed(long id) {
		return this.agreements.existsByContractId(id);
	}

	/** The names of all contracts, whenever they hold. */
	@Transactional(readOnly = true)
	public Map<Long, String> names() {
		return this.rows.names();
	}

	/** A page of contracts: everybody's, then by product, then by client. */
	@Transactional(readOnly = true)
	public KeysetPage<ContractRow> rows(ContractFilter filter, PageRequest request) {
		return this.rows.page(filter, request, this.clock.instant(), today());
	}

	/** The first day from today on that no contract for everybody covers. */
	@Transactional(readOnly = true)
	public Optional<LocalDate> firstUncoveredDay() {
		LocalDate day = today();
		for (Contract contract : this.contracts.ofEverybody(day)) {
			if (contract.terms().validFrom().isAfter(day)) {
				break;
			}
			LocalDate until = contract.terms().validUntil();
			if (until == null) {
				return Optional.empty();
			}
			day = until.plusDays(1);
		}
		return Optional.of(day);
	}

	/** Today as the company's zone counts days. */
	public LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.zone.zone());
	}

	/** Where a contract stands today. */
	public ContractState stateOf(ContractTerms terms) {
		return ContractState.of(terms.validFrom(), terms.validUntil(), today());
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

	private void refuseOverlap(ContractTerms terms, @Nullable Contract itself) {
		this.contracts.ofSame(terms.organizationId(), terms.productId())
			.stream()
			.filter((other) -> other != itself && other.terms().overlaps(terms))
			.findFirst()
			.ifPresent((other) -> {
				throw new Refused("sla.refused.contractOverlapsOther", other.terms().name());
			});
	}

	private Contract save(Contract contract) {
		try {
			return this.contracts.saveAndFlush(contract);
		}
		catch (DataIntegrityViolationException ex) {
			throw new Refused("sla.refused.contractOverlaps");
		}
	}

	private Contract load(long id, int version) {
		Contract contract = load(id);
		if (contract.version() != version) {
			throw new Refused("sla.refused.changedMeanwhile");
		}
		return contract;
	}

	private Contract load(long id) {
		return this.contracts.findById(id).orElseThrow(NotFound::new);
	}

}
