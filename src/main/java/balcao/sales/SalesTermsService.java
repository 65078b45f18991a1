package balcao.sales;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.Money;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.Unique;

/** Settles who accepts how much, how long proposals hold, and the stages of business. */
@Service
@Transactional
public class SalesTermsService {

	private final Buyers buyers;

	private final SalesStages stages;

	private final Clock clock;

	SalesTermsService(Buyers buyers, SalesStages stages, Clock clock) {
		this.buyers = buyers;
		this.stages = stages;
		this.clock = clock;
	}

	/** The company's own. */
	@Transactional(readOnly = true)
	public SalesTerms company() {
		return this.buyers.terms(null);
	}

	public void change(SalesTerms terms) {
		this.buyers.change(terms);
	}

	/** What holds for a client. */
	@Transactional(readOnly = true)
	public SalesTerms of(long organizationId) {
		return this.buyers.terms(organizationId);
	}

	/** Whether a client has an amount of its own, which may be none. */
	@Transactional(readOnly = true)
	public boolean differs(long organizationId) {
		return this.buyers.ownAmount(organizationId).isPresent();
	}

	/** A client follows the company again. */
	public void follow(long organizationId) {
		this.buyers.change(organizationId, null);
	}

	/**
	 * A client has an amount of its own.
	 * @param twoPeopleAbove null for never two people
	 */
	public void differ(long organizationId, @Nullable Money twoPeopleAbove) {
		this.buyers.change(organizationId, new Buyers.OwnAmount(twoPeopleAbove));
	}

	/** Everybody of a client, by name. */
	@Transactional(readOnly = true)
	public List<Buyer> buyers(long organizationId) {
		return this.buyers.of(organizationId);
	}

	/**
	 * Limits of people of a client; whoever is not of it is passed over.
	 * @param limits null for none
	 */
	public void limit(long organizationId, Map<Long, Optional<Money>> limits) {
		this.buyers.of(organizationId)
			.stream()
			.filter((buyer) -> limits.containsKey(buyer.id()))
			.forEach((buyer) -> this.buyers.limit(buyer.id(),
					limits.getOrDefault(buyer.id(), Optional.empty()).orElse(null)));
	}

	@Transactional(readOnly = true)
	public List<SalesStage> stages() {
		return this.stages.all();
	}

	@Transactional(readOnly = true)
	public SalesStage stage(long id) {
		return this.stages.find(id).orElseThrow(NotFound::new);
	}

	public long add(String name, int position, StageOutcome outcome) {
		return Unique.orRefuse(() -> this.stages.add(name, position, outcome), "sales.refused.stageTaken");
	}

	/** Refuses to leave business without a stage to begin or to end well in. */
	public void change(long id, String name, int position, StageOutcome outcome) {
		SalesStage stage = stage(id);
		if (stage.outcome() != outcome) {
			keepOne(stage);
		}
		Unique.orRefuse(() -> {
			this.stages.change(id, name, position, outcome);
			return id;
		}, "sales.refused.stageTaken");
	}

	/** What stands in it stays there; nothing new comes. */
	public void archive(long id) {
		keepOne(stage(id));
		this.stages.archive(id, this.clock.instant());
	}

	public void restore(long id) {
		stage(id);
		Unique.orRefuse(() -> {
			this.stages.archive(id, null);
			return id;
		}, "sales.refused.stageTaken");
	}

	private void keepOne(SalesStage stage) {
		if (!stage.archived() && stage.outcome() != StageOutcome.LOST && this.stages.count(stage.outcome()) == 1) {
			throw new Refused("sales.refused.lastStage");
		}
	}

}
