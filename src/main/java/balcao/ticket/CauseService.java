package balcao.ticket;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.catalog.CatalogService;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.Unique;

/** Keeps the causes that diagnoses choose from. */
@Service
@Transactional
public class CauseService {

	/** More than anybody reads in a list. */
	public static final int MOST = 500;

	private static final String TAKEN = "ticket.refused.causeTaken";

	private final Causes causes;

	private final CatalogService catalog;

	private final Clock clock;

	CauseService(Causes causes, CatalogService catalog, Clock clock) {
		this.causes = causes;
		this.catalog = catalog;
		this.clock = clock;
	}

	/** All, the archived last. */
	@Transactional(readOnly = true)
	public List<CauseRow> rows() {
		return this.causes.all().stream().map(Cause::row).toList();
	}

	@Transactional(readOnly = true)
	public CauseRow row(long id) {
		return load(id).row();
	}

	/**
	 * Adds a cause; refuses a name that the product has already.
	 * @param productId null for every product
	 */
	public long add(String name, @Nullable Long productId) {
		require(productId);
		if (this.causes.all().size() >= MOST) {
			throw new Refused("ticket.refused.tooManyCauses", MOST);
		}
		return Unique.orRefuse(() -> this.causes.saveAndFlush(Cause.of(name, productId)), TAKEN).row().id();
	}

	public void change(long id, String name, @Nullable Long productId) {
		require(productId);
		Cause cause = load(id);
		cause.change(name, productId);
		Unique.orRefuse(() -> this.causes.saveAndFlush(cause), TAKEN);
	}

	/** Takes it out of the list; diagnoses keep it. */
	public void archive(long id) {
		load(id).archive(this.clock.instant());
	}

	public void restore(long id) {
		Cause cause = load(id);
		cause.restore();
		Unique.orRefuse(() -> this.causes.saveAndFlush(cause), TAKEN);
	}

	private void require(@Nullable Long productId) {
		if (productId != null && this.catalog.products().stream().noneMatch((one) -> one.id() == productId)) {
			throw new NotFound();
		}
	}

	private Cause load(long id) {
		return this.causes.findById(id).orElseThrow(NotFound::new);
	}

}
