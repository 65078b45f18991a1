package balcao.incident;

import java.time.Clock;
import java.time.Instant;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.LiveHints;
import balcao.ticket.EmergencyCompleted;
import balcao.ticket.TicketOpened;

/**
 * Notices in the transaction of a request that several clients ask about the same thing.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class SpikeWatch {

	private final Spikes spikes;

	private final ApplicationEventPublisher events;

	private final LiveHints hints;

	private final Clock clock;

	SpikeWatch(Spikes spikes, ApplicationEventPublisher events, LiveHints hints, Clock clock) {
		this.spikes = spikes;
		this.events = events;
		this.hints = hints;
		this.clock = clock;
	}

	@EventListener
	void on(TicketOpened event) {
		look(event.ticketId());
	}

	/** What it is about may be known only now. */
	@EventListener
	void on(EmergencyCompleted event) {
		look(event.ticketId());
	}

	/**
	 * What came before the window counts for nothing, also if only now it is known what
	 * it is about.
	 */
	private void look(long ticketId) {
		Spikes.Sighting sighting = this.spikes.sighting(ticketId).orElse(null);
		if (sighting == null) {
			return;
		}
		this.spikes.lock(sighting.productId());
		// only now, so that whoever has the lock later is later
		Instant now = this.clock.instant();
		SpikeTerms terms = sighting.terms();
		Instant since = terms.since(now);
		if (sighting.openedAt().isBefore(since)) {
			return;
		}
		this.spikes.endQuiet(sighting.productId(), terms.quietSince(now), now);
		Spikes.Topic topic = this.spikes.topic(sighting, since);
		Long open = this.spikes.open(topic).orElse(null);
		if (open != null) {
			this.spikes.gather(open, topic, since, now);
			return;
		}
		Spikes.Count count = this.spikes.count(topic, since);
		if (terms.isReached(count.requests(), count.clients())) {
			this.spikes.notice(topic, sighting.teamId(), now)
				.ifPresent((spike) -> tell(spike, topic, sighting, count, since, now));
		}
	}

	private void tell(long spike, Spikes.Topic topic, Spikes.Sighting sighting, Spikes.Count count, Instant since,
			Instant now) {
		this.spikes.gather(spike, topic, since, now);
		this.events.publishEvent(new SpikeNoticed(spike, sighting.teamId(), sighting.ticketId(), sighting.number(),
				count.requests(), count.clients(), now));
		this.hints.changed("queue:" + sighting.teamId());
	}

}
