package balcao.ticket;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.intake.RequestTypeRow;
import balcao.intake.RequestTypeService;
import balcao.organization.Choice;
import balcao.organization.OrganizationService;
import balcao.platform.NotFound;
import balcao.platform.Unique;
import balcao.sla.ContractService;

/** Keeps when silence closes a solution, and how long an ended ticket may come back. */
@Service
@Transactional
public class EndingService {

	private final EndingRules rules;

	private final RequestTypeService types;

	private final OrganizationService organizations;

	private final ContractService contracts;

	EndingService(EndingRules rules, RequestTypeService types, OrganizationService organizations,
			ContractService contracts) {
		this.rules = rules;
		this.types = types;
		this.organizations = organizations;
		this.contracts = contracts;
	}

	/** What holds for a ticket: of each value what the closest rule says. */
	@Transactional(readOnly = true)
	public EndingTerms terms(long requestTypeId, long organizationId, @Nullable Long contractId) {
		return this.rules.over(requestTypeId, organizationId, contractId)
			.stream()
			.sorted(Comparator.comparing(EndingRule::scope).reversed())
			.map(EndingRule::terms)
			.reduce(EndingTerms::over)
			.orElse(EndingTerms.USUAL)
			.over(EndingTerms.USUAL);
	}

	/** The company's rule first, then the exceptions. */
	@Transactional(readOnly = true)
	public List<EndingRow> rows() {
		Map<EndingScope, Map<Long, String>> names = Map.of(EndingScope.REQUEST_TYPE, requestTypes(),
				EndingScope.ORGANIZATION, organizations(), EndingScope.CONTRACT, contracts());
		List<EndingRow> written = this.rules.findAll()
			.stream()
			.map((rule) -> new EndingRow(rule.id(), rule.scope(), name(names, rule), rule.terms(), rule.version()))
			.sorted(Comparator.comparing(EndingRow::scope)
				.thenComparing((row) -> Optional.ofNullable(row.name()).orElse("")))
			.toList();
		boolean company = written.stream().anyMatch((row) -> row.scope() == EndingScope.COMPANY);
		return company ? written : Stream.concat(Stream.of(company()), written.stream()).toList();
	}

	private static @Nullable String name(Map<EndingScope, Map<Long, String>> names, EndingRule rule) {
		Long id = rule.scopeId();
		return (id != null) ? names.getOrDefault(rule.scope(), Map.of()).get(id) : null;
	}

	/** A rule for its form; 0 is the company's. */
	@Transactional(readOnly = true)
	public EndingRow row(long id) {
		return rows().stream().filter((row) -> row.id() == id).findFirst().orElseThrow(NotFound::new);
	}

	/**
	 * Adds an exception; refuses a second one for the same, and one that says nothing.
	 */
	public void add(EndingScope scope, long scopeId, EndingTerms terms) {
		Map<Long, String> known = switch (scope) {
			case COMPANY -> throw new NotFound();
			case REQUEST_TYPE -> requestTypes();
			case ORGANIZATION -> organizations();
			case CONTRACT -> contracts();
		};
		if (!known.containsKey(scopeId)) {
			throw new NotFound();
		}
		Unique.orRefuse(() -> this.rules.saveAndFlush(EndingRule.of(scope, scopeId, terms)),
				"ticket.refused.endingTaken");
	}

	/**
	 * Changes a rule; what has ended keeps its dates. Refuses when somebody else has
	 * changed it meanwhile.
	 * @param id 0 for the company's that was never written
	 */
	public void change(long id, EndingTerms terms, int version) {
		Optional<EndingRule> rule = (id == 0) ? this.rules.company() : this.rules.findById(id);
		if (rule.isPresent()) {
			rule.get().change(terms, version);
		}
		else if (id == 0) {
			this.rules.saveAndFlush(EndingRule.of(EndingScope.COMPANY, null, terms));
		}
		else {
			throw new NotFound();
		}
	}

	/** Takes an exception back; the company's rule stays. */
	public void remove(long id) {
		this.rules.delete(this.rules.findById(id)
			.filter((rule) -> rule.scope() != EndingScope.COMPANY)
			.orElseThrow(NotFound::new));
	}

	/** What an exception can be for. */
	@Transactional(readOnly = true)
	public Map<Long, String> requestTypes() {
		return this.types.rows()
			.stream()
			.collect(Collectors.toMap(RequestTypeRow::id, (row) -> row.details().name(), (one, other) -> one,
					LinkedHashMap::new));
	}

	@Transactional(readOnly = true)
	public Map<Long, String> organizations() {
		return byId(this.organizations.choices());
	}

	@Transactional(readOnly = true)
	public Map<Long, String> contracts() {
		return this.contracts.names();
	}

	private static Map<Long, String> byId(List<Choice> choices) {
		return choices.stream()
			.collect(Collectors.toMap(Choice::id, Choice::name, (one, other) -> one, LinkedHashMap::new));
	}

	private static EndingRow company() {
		return new EndingRow(0, EndingScope.COMPANY, null, EndingTerms.USUAL, 0);
	}

}
