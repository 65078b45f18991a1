package balcao.ticket;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import balcao.platform.Initials;
import balcao.sla.Stage;
import balcao.sla.TargetName;

/**
 * A ticket with everything that one row knows of it.
 *
 * @param mergedInto the number of the ticket that goes on with it
 */
public record TicketSheet(long id, String number, TicketKind kind, String subject, TicketStatus status,
		Instant statusSince, int severity, SeveritySource severitySource, @Nullable String severityReason,
		long organizationId, String organization, long requesterId, String requester, String requesterEmail,
		@Nullable String requesterPhone, long openedById, String openedBy, String requestType, boolean needsApproval,
		@Nullable String product, @Nullable String module, @Nullable String situation, @Nullable String impact,
		@Nullable String phone, @Nullable String availability, long teamId, String team, @Nullable Long assigneeId,
		@Nullable String assignee, Instant openedAt, Instant updatedAt, @Nullable Instant resolvedAt,
		TicketEnding ending, ClockFace clock, boolean confidential, @Nullable String mergedInto) {

	/** Product, module and situation as one line. */
	public @Nullable String about() {
		String path = Stream.of(this.product, this.module, this.situation)
			.filter((part) -> part != null)
			.distinct()
			.collect(Collectors.joining(" › "));
		return path.isEmpty() ? null : path;
	}

	/** Where to call: the phone given with the request, else the requester's own. */
	public @Nullable String callback() {
		return (this.phone != null && !this.phone.isBlank()) ? this.phone : this.requesterPhone;
	}

	/** The same as a link: digits and a leading plus only. */
	public @Nullable String callbackLink() {
		String callback = callback();
		return (callback != null) ? "tel:" + callback.replaceAll("[^+0-9]", "") : null;
	}

	/** Whether it may be reopened: what waits for its answer always. */
	public boolean mayReopen(Instant now) {
		return this.status == TicketStatus.RESOLVED
				|| (this.status == TicketStatus.CLOSED && this.ending.mayComeBack(now));
	}

	/** Whether it may be asked again. */
	public boolean mayAskAgain(Instant now) {
		return this.status == TicketStatus.DENIED && this.ending.mayComeBack(now);
	}

	/** Whether only another ticket can go on with it. */
	public boolean mayFollowUp(Instant now) {
		return (this.status == TicketStatus.CLOSED || this.status == TicketStatus.DENIED)
				&& !this.ending.mayComeBack(now);
	}

	public String requesterInitials() {
		return Initials.of(this.requester);
	}

	public boolean isOpenedForRequester() {
		return this.openedById != this.requesterId;
	}

	/** What lists show of the clock that ends first. */
	public record ClockFace(String state, @Nullable TargetName target, @Nullable Instant dueAt,
			@Nullable Instant yellowAt, @Nullable Instant redAt) {

		/** The stage at an instant; null unless running. */
		public @Nullable Stage stage(Instant now) {
			return (this.dueAt != null && this.yellowAt != null && this.redAt != null)
					? Stage.of(this.yellowAt, this.redAt, this.dueAt, now) : null;
		}

	}

}
