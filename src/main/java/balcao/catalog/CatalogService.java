package balcao.catalog;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.NotFound;
import balcao.platform.Refused;

/** Registers, renames and archives what tickets can be about. */
@Service
@Transactional
public class CatalogService {

	private final Products products;

	private final ProductModules modules;

	private final Situations situations;

	private final Impacts impacts;

	private final Clock clock;

	CatalogService(Products products, ProductModules modules, Situations situations, Impacts impacts, Clock clock) {
		this.products = products;
		this.modules = modules;
		this.situations = situations;
		this.impacts = impacts;
		this.clock = clock;
	}

	public long registerProduct(String name, @Nullable String description) {
		return this.products.saveAndFlush(Product.register(name, description)).id();
	}

	public void renameProduct(long id, String name, @Nullable String description) {
		product(id).rename(name, description);
	}

	public void archiveProduct(long id) {
		product(id).archive(this.clock.instant());
	}

	public void restoreProduct(long id) {
		product(id).restore();
	}

	public long registerModule(long productId, String name) {
		return this.modules.saveAndFlush(ProductModule.register(product(productId), name)).id();
	}

	public void renameModule(long id, String name) {
		module(id).rename(name);
	}

	public void archiveModule(long id) {
		module(id).archive(this.clock.instant());
	}

	public void restoreModule(long id) {
		module(id).restore();
	}

	public long registerSituation(long moduleId, String name) {
		return this.situations.saveAndFlush(Situation.register(module(moduleId), name)).id();
	}

	public void renameSituation(long id, String name) {
		situation(id).rename(name);
	}

	public void archiveSituation(long id) {
		situation(id).archive(this.clock.instant());
	}

	public void restoreSituation(long id) {
		situation(id).restore();
	}

	public long registerImpact(String name, int position) {
		return this.impacts.saveAndFlush(Impact.register(name, position)).id();
	}

	public void renameImpact(long id, String name) {
		impact(id).rename(name);
	}

	public void archiveImpact(long id) {
		impact(id).archive(this.clock.instant());
	}

	public void restoreImpact(long id) {
		impact(id).restore();
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
