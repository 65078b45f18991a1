package balcao.ticket.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import balcao.platform.CurrentPerson;
import balcao.platform.StoredFile;
import balcao.ticket.AfterReply;
import balcao.ticket.DeskTicketPage;
import balcao.ticket.MessageLine;
import balcao.ticket.Side;
import balcao.ticket.TicketSheet;
import balcao.ticket.TicketStatus;
import balcao.ticket.TimelineItem;
import balcao.ticket.Visibility;

/**
 * A reply among what its client has read, before it is sent.
 *
 * @param said the end of the conversation as the client has it, the reply last
 * @param kept what its form keeps itself by
 * @param status the key of what the client is told of the state afterwards
 */
record ReplyPreview(DeskTicketPage page, ReplyForm form, List<StoredFile> files, List<MessageLine> said, String status,
		List<ChangeLine> changes, Map<String, String> kept) {

	private static final int SHOWN = 5;

	static ReplyPreview of(DeskTicketPage page, CurrentPerson author, ReplyForm form, List<StoredFile> files,
			Map<String, String> kept, Instant now) {
		List<MessageLine> said = new ArrayList<>(page.timeline()
			.stream()
			.map(TimelineItem::message)
			.filter((message) -> message != null && !message.isInternal())
			.toList());
		said = new ArrayList<>(said.subList(Math.max(0, said.size() - SHOWN), said.size()));
		said.add(new MessageLine(0, author.id(), author.name(), Side.TEAM, Visibility.PUBLIC, now,
				Objects.requireNonNullElse(form.text(), ""), List.of(), null));
		return new ReplyPreview(page, form, files, said, "ticket.clientStatus." + after(page, form.next()),
				new ChangeWords(page).of(Objects.requireNonNullElse(form.also(), List.<String>of())), kept);
	}

	private static TicketStatus after(DeskTicketPage page, AfterReply after) {
		TicketStatus now = page.ticket().status();
		if (after == AfterReply.WAIT_FOR_CLIENT) {
			return TicketStatus.WAITING_CLIENT;
		}
		if (after == AfterReply.RESOLVE) {
			return TicketStatus.RESOLVED;
		}
		return (now == TicketStatus.NEW || now == TicketStatus.REOPENED) ? TicketStatus.IN_PROGRESS : now;
	}

	/** The text for a textarea, which takes the first line break away. */
	public String lines() {
		return "\n" + Objects.requireNonNullElse(this.form.text(), "");
	}

	public TicketSheet ticket() {
		return this.page.ticket();
	}

	/** Whether it is the one that is not sent yet. */
	public boolean isNew(MessageLine message) {
		return message.id() == 0;
	}

	public boolean isRequesters(MessageLine message) {
		return message.authorId() == ticket().requesterId();
	}

	public String firstName() {
		return ticket().requester().replaceFirst(" .*", "");
	}

	public @Nullable String copies() {
		return this.page.copies().isEmpty() ? null : String.join(", ", this.page.copies());
	}

}
