package balcao.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import balcao.calendar.CalendarService;
import balcao.calendar.PublishedCalendar;
import balcao.platform.CurrentPerson;
import balcao.severity.MatrixReading;
import balcao.severity.MatrixService;
import balcao.severity.MatrixVersion;
import balcao.severity.SeverityService;
import balcao.sla.PolicyPage;
import balcao.sla.PolicyService;
import balcao.sla.PolicyVersion;
import balcao.sla.TargetName;
import balcao.sla.TargetTerms;

/** The drafts of all topics, by one face. */
@Component
class RehearsedDrafts {

	private final CalendarService calendars;

	private final PolicyService policies;

	private final SeverityService severities;

	private final MatrixReading matrix;

	private final MatrixService publishing;

	RehearsedDrafts(CalendarService calendars, PolicyService policies, SeverityService severities, MatrixReading matrix,
			MatrixService publishing) {
		this.severities = severities;
		this.matrix = matrix;
		this.publishing = publishing;
		this.calendars = calendars;
		this.policies = policies;
	}

	/** What a topic is called, with a draft or without. */
	String name(Topic topic, @Nullable Long topicId) {
		return draft(topic, topicId).map(DraftVersion::name).orElseGet(() -> switch (topic) {
			case CALENDAR -> this.calendars.page(id(topicId)).calendar().name();
			case POLICY -> this.policies.page(id(topicId)).name();
			case MATRIX -> "";
		});
	}

	Optional<DraftVersion> draft(Topic topic, @Nullable Long topicId) {
		return switch (topic) {
			case CALENDAR -> this.calendars.draft(id(topicId)).map(this::calendar);
			case POLICY -> policy(this.policies.page(id(topicId)));
			case MATRIX -> this.severities.draft().map(this::matrix);
		};
	}

	private DraftVersion calendar(PublishedCalendar draft) {
		return new DraftVersion(Topic.CALENDAR, draft.calendarId(), draft.name(), draft.number(), (draft.number() > 1)
				? Long.valueOf(this.calendars.numbered(draft.calendarId(), draft.number() - 1).versionId()) : null,
				draft.versionId(), draft.edited());
	}

	private DraftVersion matrix(MatrixVersion draft) {
		return new DraftVersion(Topic.MATRIX, null, "", draft.number(),
				this.matrix.history().stream().findFirst().map(MatrixVersion::id).orElse(null), draft.id(),
				draft.edited());
	}

	private static Optional<DraftVersion> policy(PolicyPage page) {
		PolicyVersion draft = page.draft();
		return Optional.ofNullable(draft)
			.map((one) -> new DraftVersion(Topic.POLICY, one.policyId(), one.name(), one.number(),
					page.versions().stream().findFirst().map(PolicyVersion::id).orElse(null), one.id(), one.edit()));
	}

	/**
	 * Publishes a draft as it was replayed; refuses when it was changed since. Answers
	 * since when it holds.
	 */
	Instant publish(Rehearsal job, Instant validFrom, CurrentPerson actor) {
		return switch (job.topic()) {
			case CALENDAR -> Objects.requireNonNull(
					this.calendars.publishDraft(id(job.topicId()), job.edit(), validFrom, actor).validFrom());
			case POLICY -> Objects.requireNonNull(
					this.policies.publishDraft(id(job.topicId()), job.edit(), validFrom, actor).validFrom());
			case MATRIX -> this.publishing.publish(job.edit(), validFrom, null, actor).begins();
		};
	}

	/** The targets that a draft has on top. */
	List<TargetName> added(Rehearsal job) {
		if (job.topic() != Topic.POLICY) {
			return List.of();
		}
		List<TargetName> former = targets(job.formerId());
		return targets(job.versionId()).stream().filter((one) -> former.stream().noneMatch(one::is)).toList();
	}

	private List<TargetName> targets(long versionId) {
		return this.policies.version(versionId).terms().targets().stream().map(TargetTerms::name).toList();
	}

	private static long id(@Nullable Long topicId) {
		return Objects.requireNonNull(topicId);
	}

}
