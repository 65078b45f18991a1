package balcao.ticket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.intake.RequestTypeCard;
import balcao.intake.RequestTypeService;
import balcao.platform.CurrentPerson;
import balcao.sla.DeadlineService;
import balcao.sla.Promise;
import balcao.sla.Promises;
import balcao.sla.TargetName;

/** Tells what clients may ask for and how soon they are promised an answer. */
@Service
@Transactional(readOnly = true)
public class TicketOffers {

	private static final int MOST_SEVERE = 1;

	private static final int LEAST_SEVERE = 4;

	private final RequestTypeService types;

	private final DeadlineService deadlines;

	private final Clock clock;

	TicketOffers(RequestTypeService types, DeadlineService deadlines, Clock clock) {
		this.types = types;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/**
	 * The request types that a client is offered, in their order, with what the contract
	 * says.
	 * @param productId narrows them to those about a product; null for all
	 */
	public List<Offer> all(CurrentPerson requester, @Nullable Long productId) {
		Instant now = this.clock.instant();
		long organization = Objects.requireNonNull(requester.organizationId());
		Promises promises = this.deadlines.promises(organization, null, now);
		return this.types.offered(organization, productId).stream().map((type) -> offer(type, promises, now)).toList();
	}

	private static Offer offer(RequestTypeCard type, Promises promises, Instant now) {
		List<Promise> all = severities(type).boxed()
			.flatMap((severity) -> promises.of(severity, null, type.needsApproval()).stream())
			.toList();
		Optional<TargetName> first = all.stream()
			.map(Promise::target)
			.filter((target) -> Stream.of(TargetName.FEEDBACK, TargetName.DIAGNOSIS, TargetName.SOLUTION)
				.anyMatch(target::is))
			.findFirst();
		if (first.isEmpty()) {
			return new Offer(type, null, Duration.ZERO, Duration.ZERO, false);
		}
		List<Promise> promised = all.stream().filter((promise) -> promise.target().is(first.get())).toList();
		List<Duration> durations = promised.stream().map(Promise::duration).sorted().toList();
		return new Offer(type, first.get(), durations.get(0), durations.get(durations.size() - 1),
				promised.stream().allMatch((promise) -> promise.dueAt().equals(now.plus(promise.duration()))));
	}

	/** Where the matrix decides, any severity may come out of it. */
	private static IntStream severities(RequestTypeCard type) {
		return type.asksSituation() ? IntStream.rangeClosed(MOST_SEVERE, LEAST_SEVERE)
				: IntStream.of(type.defaultSeverity());
	}

}
