package balcao.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.Refused;
import balcao.platform.ZoneRules;

/**
 * Asks for what-ifs, shows what they found, and publishes what was seen there.
 */
@Service
@Transactional
public class RehearsalService {

	private static final int LATEST = 5;

	private static final int ORGANIZATIONS = 50;

	private static final Duration FARTHEST = Duration.ofDays(3_660);

	private final Rehearsals rehearsals;

	private final RehearsalLines lines;

	private final RehearsedDrafts drafts;

	private final ZoneRules zone;

	private final Clock clock;

	RehearsalService(Rehearsals rehearsals, RehearsalLines lines, RehearsedDrafts drafts, ZoneRules zone, Clock clock) {
		this.rehearsals = rehearsals;
		this.lines = lines;
		this.drafts = drafts;
		this.zone = zone;
		this.clock = clock;
	}

	/** Where a what-if begins, with the latest ones. */
	@Transactional(readOnly = true)
	public RehearsalStart start(Topic topic, @Nullable Long topicId) {
		return new RehearsalStart(topic, topicId, this.drafts.name(topic, topicId),
				this.drafts.draft(topic, topicId).orElse(null), this.rehearsals.latest(topic, topicId, LATEST));
	}

	/**
	 * Asks for a what-if of the draft as it stands; refuses where there is no draft, or
	 * no version before it. Answers the job.
	 * @param months how far back the past goes
	 * @param validFrom the day from which it would hold; null for at once
	 */
	public long ask(Topic topic, @Nullable Long topicId, int months, @Nullable LocalDate validFrom,
			CurrentPerson actor) {
		DraftVersion draft = this.drafts.draft(topic, topicId)
			.orElseThrow(() -> new Refused("rehearsal.refused.noDraft"));
		Long former = draft.formerId();
		if (former == null) {
			throw new Refused("rehearsal.refused.nothingBefore");
		}
		Instant now = this.clock.instant();
		this.rehearsals.prune(topic, topicId, LATEST - 1);
		return this.rehearsals.add(draft, former, months, from(validFrom, now), actor.id(), actor.name(), now);
	}

	private Instant from(@Nullable LocalDate day, Instant now) {
		Instant from = (day != null) ? day.atStartOfDay(this.zone.zone()).toInstant() : now;
		if (from.isAfter(now.plus(FARTHEST))) {
			throw new Refused("rehearsal.refused.farDate");
		}
		return from.isBefore(now) ? now : from;
	}

	/** Stops a what-if; the moving of deadlines, once begun, goes to its end. */
	public Rehearsal cancel(long id) {
		Rehearsal job = find(id);
		if (!job.isWhatIf()) {
			throw new Refused("rehearsal.refused.moveGoesOn");
		}
		this.rehearsals.end(id, JobState.CANCELLED, this.clock.instant());
		return job;
	}

	@Transactional(readOnly = true)
	public Rehearsal find(long id) {
		return this.rehearsals.find(id).orElseThrow(NotFound::new);
	}

	/** What a job has found, all of it once it is done. */
	@Transactional(readOnly = true)
	public RehearsalResult result(long id, PageRequest open, PageRequest ended) {
		Rehearsal job = find(id);
		Optional<DraftVersion> draft = this.drafts.draft(job.topic(), job.topicId())
			.filter((one) -> one.versionId() == job.versionId());
		boolean fresh = draft.filter((one) -> one.edit() == job.edit()).isPresent();
		return new RehearsalResult(job, !fresh, fresh && job.isWhatIf() && job.isDone(), this.lines.total(id),
				this.lines.page(id, Part.OPEN, open), this.lines.page(id, Part.ENDED, ended), RehearsalLines.LISTED,
				this.lines.organizations(id, ORGANIZATIONS), this.lines.severities(id),
				draft.isPresent() ? this.drafts.added(job) : List.of(),
				this.rehearsals.moveTo(job.topic(), job.versionId()).map(Rehearsal::id).orElse(null));
	}

	/**
	 * Publishes the draft as it was replayed, and asks for open deadlines to be moved
	 * where a reason for that is given; refuses when the draft was changed since.
	 * @param validFrom the day from which it holds; null for at once
	 * @param reason why open deadlines move; null keeps them
	 * @return the job that moves them; null where they are kept
	 */
	public @Nullable Long publish(long id, @Nullable LocalDate validFrom, @Nullable String reason,
			CurrentPerson actor) {
		Rehearsal job = find(id);
		if (!job.isWhatIf() || !job.isDone()) {
			throw new Refused("rehearsal.refused.notDone");
		}
		Instant now = this.clock.instant();
		Instant holds = this.drafts.publish(job, (validFrom != null) ? from(validFrom, now) : now, actor);
		return (reason != null) ? this.rehearsals.addMove(job, holds, reason, actor.id(), actor.name(), now) : null;
	}

}
