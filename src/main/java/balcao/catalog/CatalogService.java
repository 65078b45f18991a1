package balcao.catalog;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.Unique;

/** Registers, renames and archives what tickets can be about. */
@Service
@Transactional
public class CatalogService {

	/** How long a list is at most; search finds the rest. */
	public static final int MOST_ROWS = 300;

	private final Products products;

	private final ProductModules modules;

	private final Situations situations;

	private final Impacts impacts;

	private final CatalogOptions options;

	private final CatalogRows rows;

	private final Clock clock;

	CatalogService(Products products, ProductModules modules, Situations situations, Impacts impacts,
			CatalogOptions options, CatalogRows rows, Clock clock) {
		this.products = products;
		this.modules = modules;
		this.situations = situations;
		this.impacts = impacts;
		this.options = options;
		this.rows = rows;
		this.clock = clock;
	}

	public long registerProduct(String name, @Nullable String description) {
		return unique(() -> this.products.saveAndFlush(Product.register(name, description)));
	}

	public long registerModule(long productId, String name) {
		return unique(() -> this.modules.saveAndFlush(ProductModule.register(product(productId), name)));
	}

	public long registerSituation(long moduleId, String name) {
		return unique(() -> this.situations.saveAndFlush(Situation.register(module(moduleId), name)));
	}

	public long registerImpact(String name, int position) {
		return unique(() -> this.impacts.saveAndFlush(Impact.register(name, position)));
	}

	/**
	 * Registers an entry of a kind.
	 * @param parentId the product of a module or the module of a situation, else null
	 */
	public long register(CatalogKind kind, @Nullable Long parentId, String name, @Nullable String description) {
		if (kind.isTop() == (parentId != null)) {
			throw new NotFound();
		}
		long parent = (parentId != null) ? parentId : 0;
		return switch (kind) {
			case PRODUCT -> registerProduct(name, description);
			case MODULE -> registerModule(parent, name);
			case SITUATION -> registerSituation(parent, name);
			case IMPACT -> registerImpact(name, (int) this.impacts.count() + 1);
			case ROUTINE, ENVIRONMENT, VERSION, SEGMENT, CATEGORY, TOPIC, SERVICE, COUNTRY ->
				registerOption(kind, parentId, name);
		};
	}

	private long registerOption(CatalogKind kind, @Nullable Long parentId, String name) {
		CatalogKind above = kind.parent();
		if (above != null && parentId != null) {
			entry(above, parentId);
		}
		return unique(() -> this.options.saveAndFlush(CatalogOption.register(kind, parentId, name, null, 0)));
	}

	/** Says which organizations may choose an entry; none means all of them. */
	public void makeAvailable(CatalogKind kind, long id, Collection<Long> organizationIds) {
		entry(kind, id);
		this.rows.makeAvailable(kind, id, organizationIds);
	}

	/** Says which segments a product serves; none means all of them. */
	public void serve(long productId, Collection<Long> segmentIds) {
		product(productId);
		segmentIds.forEach((segment) -> entry(CatalogKind.SEGMENT, segment));
		this.rows.serve(productId, segmentIds);
	}

	/** Renames an entry; tickets show the new name at once. */
	public void rename(CatalogKind kind, long id, String name, @Nullable String description) {
		CatalogEntry entry = entry(kind, id);
		entry.rename(name);
		if (entry instanceof Product product) {
			product.describe(description);
		}
		unique(() -> {
			this.products.flush();
			return entry;
		});
	}

	/** Registers an entry with everything that a form says of it. */
	public long register(CatalogKind kind, @Nullable Long parentId, CatalogEntryTerms terms) {
		long id = register(kind, parentId, terms.name(), terms.description());
		describe(kind, id, terms);
		return id;
	}

	/** Changes everything that a form says of an entry. */
	public void change(CatalogKind kind, long id, CatalogEntryTerms terms) {
		rename(kind, id, terms.name(), terms.description());
		describe(kind, id, terms);
	}

	private void describe(CatalogKind kind, long id, CatalogEntryTerms terms) {
		if (entry(kind, id) instanceof CatalogOption option) {
			option.call(terms.code());
		}
		makeAvailable(kind, id, terms.organizations());
		if (kind == CatalogKind.PRODUCT) {
			serve(id, terms.segments());
		}
	}

	/** Moves an option one place among those beside it. */
	public void move(CatalogKind kind, long id, boolean up) {
		if (!kind.isOption()) {
			throw new NotFound();
		}
		entry(kind, id);
		List<Long> order = new ArrayList<>(this.rows.siblings(kind, id));
		int from = order.indexOf(id);
		int to = up ? from - 1 : from + 1;
		if (from >= 0 && to >= 0 && to < order.size()) {
			Collections.swap(order, from, to);
			this.rows.place(order);
		}
	}

	/** Takes an entry out of every choice; what names it already keeps it. */
	public void archive(CatalogKind kind, long id) {
		entry(kind, id).archive(this.clock.instant());
	}

	public void restore(CatalogKind kind, long id) {
		CatalogEntry entry = entry(kind, id);
		entry.restore();
		unique(() -> {
			this.products.flush();
			return entry;
		});
	}

	private static long unique(Supplier<? extends CatalogEntry> write) {
		return Unique.orRefuse(write, "catalog.refused.nameTaken").id();
	}

	/** Everything of a kind, the archived last. */
	@Transactional(readOnly = true)
	public List<CatalogRow> tops(CatalogKind kind) {
		return list(kind, new CatalogFilter(null, "all"));
	}

	/**
	 * What of a kind a filter lets through, the archived last, {@link #MOST_ROWS} at
	 * most.
	 */
	@Transactional(readOnly = true)
	public List<CatalogRow> list(CatalogKind kind, CatalogFilter filter) {
		return this.rows.all(kind, filter, MOST_ROWS);
	}

	/** An entry for its form. */
	@Transactional(readOnly = true)
	public CatalogPage page(CatalogKind kind, long id) {
		CatalogEntry entry = entry(kind, id);
		CatalogEntry parent = parentOf(entry);
		return new CatalogPage(kind, id, entry.name(),
				(entry instanceof Product product) ? product.description() : null,
				(entry instanceof CatalogOption option) ? option.code() : null, entry.isArchived(),
				(parent != null) ? parent.id() : null, (parent != null) ? parent.name() : null,
				kind.children().stream().map((child) -> new CatalogParts(child, this.rows.parts(child, id))).toList());
	}

	private @Nullable CatalogEntry parentOf(CatalogEntry entry) {
		if (entry instanceof CatalogOption option) {
			CatalogKind above = option.kind().parent();
			Long id = option.parentId();
			return (above != null && id != null) ? entry(above, id) : null;
		}
		return (entry instanceof ProductModule module) ? module.product()
				: (entry instanceof Situation situation) ? situation.module() : null;
	}

	/** The organizations that may choose an entry; none means all of them. */
	@Transactional(readOnly = true)
	public List<Long> availability(CatalogKind kind, long id) {
		return this.rows.availability(kind, id);
	}

	/** The segments that a product serves; none means all of them. */
	@Transactional(readOnly = true)
	public List<Long> segmentsOf(long productId) {
		return this.rows.segmentsOf(productId);
	}

	/**
	 * What an organization may choose among a kind.
	 * @param parentId what it has to be a part of; null for kinds that stand on their own
	 */
	@Transactional(readOnly = true)
	public List<CatalogChoice> choices(CatalogKind kind, @Nullable Long parentId, long organizationId) {
		return this.rows.choices(kind, parentId, organizationId);
	}

	/**
	 * The products in use that an organization may choose, by name.
	 * @param segmentId narrows them to those of a segment; null for all
	 */
	@Transactional(readOnly = true)
	public List<ProductCard> products(@Nullable Long segmentId, long organizationId) {
		return this.rows.products(segmentId, organizationId);
	}

	/** What is in use of a kind, with the names that lead to it, up to a number. */
	@Transactional(readOnly = true)
	public List<CatalogPath> paths(CatalogKind kind, int most) {
		return this.rows.paths(kind, most);
	}

	/** Every product, module and situation in use, as one list to choose from. */
	@Transactional(readOnly = true)
	public List<Scope> scopes() {
		return this.rows.scopes();
	}

	/** The products in use, by name. */
	@Transactional(readOnly = true)
	public List<ProductCard> products() {
		return this.products.cards();
	}

	/** The modules in use of a product, by name. */
	@Transactional(readOnly = true)
	public List<CatalogChoice> modulesOf(long productId) {
		return this.modules.ofProduct(productId);
	}

	/** The situations in use of a module, in the order they were registered. */
	@Transactional(readOnly = true)
	public List<CatalogChoice> situationsOf(long moduleId) {
		return this.situations.ofModule(moduleId);
	}

	@Transactional(readOnly = true)
	public List<CatalogChoice> impacts() {
		return this.impacts.choices();
	}

	/**
	 * The product, module or situation that a form names by one value; anything for a
	 * blank, {@link NotFound} for a value that no page offers.
	 */
	@Transactional(readOnly = true)
	public Subject scope(@Nullable String value) {
		if (value == null || value.isBlank()) {
			return new Subject(null, null, null, null);
		}
		return this.rows.scopes()
			.stream()
			.filter((scope) -> scope.value().equals(value))
			.findFirst()
			.map(Scope::subject)
			.orElseThrow(NotFound::new);
	}

	/**
	 * The names of a subject; refuses parts that do not belong to each other or are no
	 * longer in use, as a page of ours would never send them.
	 */
	@Transactional(readOnly = true)
	public SubjectNames check(Subject subject) {
		Product product = (subject.productId() != null) ? product(subject.productId()) : null;
		ProductModule module = (subject.moduleId() != null) ? module(subject.moduleId()) : null;
		Situation situation = (subject.situationId() != null) ? situation(subject.situationId()) : null;
		Impact impact = (subject.impactId() != null) ? impact(subject.impactId()) : null;
		boolean moduleFits = module == null || (product != null && module.product().id() == product.id());
		boolean situationFits = situation == null || (module != null && situation.module().id() == module.id());
		boolean inUse = (product == null || !product.isArchived()) && (module == null || !module.isArchived())
				&& (situation == null || !situation.isArchived()) && (impact == null || !impact.isArchived());
		if (!moduleFits || !situationFits || !inUse) {
			throw new Refused("catalog.refused.subject");
		}
		return names(product, module, situation, impact);
	}

	/** A subject in words, in use or not. */
	@Transactional(readOnly = true)
	public SubjectNames names(Subject subject) {
		return names((subject.productId() != null) ? product(subject.productId()) : null,
				(subject.moduleId() != null) ? module(subject.moduleId()) : null,
				(subject.situationId() != null) ? situation(subject.situationId()) : null,
				(subject.impactId() != null) ? impact(subject.impactId()) : null);
	}

	private static SubjectNames names(@Nullable Product product, @Nullable ProductModule module,
			@Nullable Situation situation, @Nullable Impact impact) {
		return new SubjectNames((product != null) ? product.name() : null, (module != null) ? module.name() : null,
				(situation != null) ? situation.name() : null, (impact != null) ? impact.name() : null);
	}

	private CatalogEntry entry(CatalogKind kind, long id) {
		return switch (kind) {
			case PRODUCT -> product(id);
			case MODULE -> module(id);
			case SITUATION -> situation(id);
			case IMPACT -> impact(id);
			case ROUTINE, ENVIRONMENT, VERSION, SEGMENT, CATEGORY, TOPIC, SERVICE, COUNTRY ->
				this.options.findByIdAndKind(id, kind).orElseThrow(NotFound::new);
		};
	}

	private Product product(long id) {
		return this.products.findById(id).orElseThrow(NotFound::new);
	}

	private ProductModule module(long id) {
		return this.modules.findById(id).orElseThrow(NotFound::new);
	}

	private Situation situation(long id) {
		return this.situations.findWithModule(id).orElseThrow(NotFound::new);
	}

	private Impact impact(long id) {
		return this.impacts.findById(id).orElseThrow(NotFound::new);
	}

}
