package balcao.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import balcao.catalog.Priority;
import balcao.platform.Initials;

/** A ticket in a list, of whichever side. */
public record TicketRow(long id, String number, TicketKind kind, String subject, TicketStatus status, int severity,
		String organization, String requester, @Nullable String product, @Nullable String assignee, Instant openedAt,
		Instant updatedAt, Instant lastMessageAt, Side lastMessageSide, String lastMessageAuthor,
		String lastMessageExcerpt, TicketSheet.ClockFace clock, String team, @Nullable Priority priority) {

	public @Nullable String assigneeInitials() {
		return (this.assignee != null) ? Initials.of(this.assignee) : null;
	}

	public boolean clientSpokeLast() {
		return this.lastMessageSide == Side.CLIENT;
	}

}
