package balcao.incident;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.catalog.CatalogService;
import balcao.catalog.ProductCard;
import balcao.platform.NotFound;
import balcao.platform.Unique;

/** Keeps from when on requests about the same thing are a spike. */
@Service
@Transactional
public class SpikeRuleService {

	private final SpikeRules rules;

	private final CatalogService catalog;

	SpikeRuleService(SpikeRules rules, CatalogService catalog) {
		this.rules = rules;
		this.catalog = catalog;
	}

	/** The general rule first, then those of products by name. */
	@Transactional(readOnly = true)
	public List<SpikeRuleRow> rows() {
		Map<Long, String> names = this.catalog.products()
			.stream()
			.collect(Collectors.toMap(ProductCard::id, ProductCard::name));
		List<SpikeRuleRow> written = this.rules.findAll()
			.stream()
			.map((rule) -> new SpikeRuleRow(rule.id(), rule.productId(), name(names, rule.productId()), rule.terms(),
					rule.version()))
			.sorted(Comparator.comparing((SpikeRuleRow row) -> !row.isGeneral())
				.thenComparing((row) -> Optional.ofNullable(row.product()).orElse("")))
			.toList();
		boolean general = written.stream().anyMatch(SpikeRuleRow::isGeneral);
		return general ? written
				: Stream.concat(Stream.of(new SpikeRuleRow(0, null, null, SpikeTerms.USUAL, 0)), written.stream())
					.toList();
	}

	private static @Nullable String name(Map<Long, String> names, @Nullable Long productId) {
		return (productId != null) ? names.getOrDefault(productId, "#" + productId) : null;
	}

	/** A rule for its form; 0 is the general one. */
	@Transactional(readOnly = true)
	public SpikeRuleRow row(long id) {
		return rows().stream().filter((row) -> row.id() == id && id > 0).findFirst().orElseThrow(NotFound::new);
	}

	/** The rule for whatever has none of its own, written or not. */
	@Transactional(readOnly = true)
	public SpikeRuleRow usual() {
		return rows().stream().filter(SpikeRuleRow::isGeneral).findFirst().orElseThrow();
	}

	/** Adds a rule of a product; refuses a second one. */
	public void add(long productId, SpikeTerms terms) {
		if (this.catalog.products().stream().noneMatch((product) -> product.id() == productId)) {
			throw new NotFound();
		}
		Unique.orRefuse(() -> this.rules.saveAndFlush(SpikeRule.of(productId, terms)), "incident.refused.ruleTaken");
	}

	/**
	 * Changes a rule for what comes; refuses when somebody else has changed it meanwhile.
	 * @param id 0 for the general one that was never written
	 */
	public void change(long id, SpikeTerms terms, int seen) {
		Optional<SpikeRule> rule = (id == 0) ? this.rules.general() : this.rules.findById(id);
		if (rule.isPresent()) {
			rule.get().change(terms, seen);
		}
		else if (id == 0) {
			this.rules.saveAndFlush(SpikeRule.of(null, terms));
		}
		else {
			throw new NotFound();
		}
	}

	/** Takes the rule of a product back; the general one stays. */
	public void remove(long id) {
		this.rules
			.delete(this.rules.findById(id).filter((rule) -> rule.productId() != null).orElseThrow(NotFound::new));
	}

}
