package balcao.decree;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.web.PlatformSettings;
import balcao.ticket.TicketGlance;
import balcao.ticket.TicketReading;

/**
 * How long things are kept: recordings of calls, tickets on hold, and when what is past
 * its term may be forgotten.
 */
@Service
@Transactional
public class RetentionService {

	/** Who lets things be forgotten has seen how many, not longer ago than this. */
	private static final Duration COUNTED_WITHIN = Duration.ofDays(7);

	private static final int RUNS = 20;

	private final Retentions retentions;

	private final DecreeProfile profile;

	private final TicketReading tickets;

	private final PlatformSettings settings;

	private final Clock clock;

	RetentionService(Retentions retentions, DecreeProfile profile, TicketReading tickets, PlatformSettings settings,
			Clock clock) {
		this.retentions = retentions;
		this.profile = profile;
		this.tickets = tickets;
		this.settings = settings;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public RetentionTerms terms() {
		return this.retentions.terms();
	}

	@Transactional(readOnly = true)
	public List<TypeTerm> types() {
		return this.retentions.types();
	}

	@Transactional(readOnly = true)
	public List<RetentionRun> runs() {
		return this.retentions.runs(RUNS);
	}

	/**
	 * Lets what is past its term be forgotten, or stops it. Refuses to begin while the
	 * rule is off, and before somebody counted what that would be.
	 */
	public void change(RetentionTerms terms) {
		if (terms.erasing()) {
			if (!this.profile.terms(DecreeRule.RETENTION).active()) {
				throw new Refused("decree.refused.retentionOff");
			}
			if (!this.retentions.wasCounted(this.clock.instant().minus(COUNTED_WITHIN))) {
				throw new Refused("decree.refused.notCounted");
			}
		}
		if (!this.retentions.change(terms)) {
			throw new Refused("decree.refused.changed");
		}
	}

	/** Counts what would be forgotten, touches nothing, and writes down that it did. */
	public void count(CurrentPerson actor) {
		RuleTerms rule = this.profile.terms(DecreeRule.RETENTION);
		Instant now = this.clock.instant();
		this.retentions.begin(true, actor.id(), this.retentions.count(rule, false, now),
				this.retentions.count(rule, true, now), now);
	}

	/** Keeps a request type for another time. Refuses less than two years. */
	public void keepType(long requestTypeId, int months) {
		if (!DecreeRule.RETENTION.takes(months)) {
			throw new Refused("decree.refused.value", DecreeRule.RETENTION.least(), DecreeRule.RETENTION.most());
		}
		if (!this.retentions.isType(requestTypeId)) {
			throw new NotFound();
		}
		this.retentions.keepType(requestTypeId, months);
	}

	public void forgetType(long requestTypeId) {
		if (!this.retentions.forgetType(requestTypeId)) {
			throw new NotFound();
		}
	}

	/** What is kept beside a ticket, for the team. */
	@Transactional(readOnly = true)
	public TicketKeeping keeping(long ticketId) {
		return new TicketKeeping(this.retentions.hold(ticketId).orElse(null), this.retentions.recordings(ticketId),
				this.profile.terms(DecreeRule.RECORDING).value());
	}

	/** Keeps a ticket whatever its term says. */
	public void hold(String number, String reason, CurrentPerson actor) {
		this.retentions.place(seen(number, actor), reason, actor.id(), this.clock.instant());
	}

	/** Lets the term count again; for leaders and admins. */
	public void release(String number, CurrentPerson actor) {
		long ticket = seen(number, actor);
		if (!actor.seesEveryTeam() || !this.retentions.release(ticket, actor.id(), this.clock.instant())) {
			throw new NotFound();
		}
	}

	/**
	 * Says where the recording of a call is; it is then kept as long as the rule says.
	 */
	public void addRecording(String number, String address, CurrentPerson actor) {
		Instant now = this.clock.instant();
		int days = this.profile.terms(DecreeRule.RECORDING).value();
		this.retentions.record(seen(number, actor), address, actor.id(),
				DecreeProfile.after(now, days, this.settings.zone()), now);
	}

	/** Refuses one that is still to be kept. */
	public void removeRecording(String number, long id, CurrentPerson actor) {
		long ticket = seen(number, actor);
		RecordingRow recording = this.retentions.recordings(ticket)
			.stream()
			.filter((one) -> one.id() == id)
			.findFirst()
			.orElseThrow(NotFound::new);
		if (!recording.mayBeRemoved(this.clock.instant())) {
			throw new Refused("decree.refused.recordingKept");
		}
		this.retentions.removeRecording(ticket, id);
	}

	private long seen(String number, CurrentPerson actor) {
		if (!actor.isTeam()) {
			throw new NotFound();
		}
		TicketGlance ticket = this.tickets.glance(number, actor);
		return ticket.id();
	}

}
