package balcao.api.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.platform.StoredFile;
import balcao.sla.Deadline;
import balcao.ticket.AnswerLine;
import balcao.ticket.FileLine;
import balcao.ticket.MessageLine;
import balcao.ticket.TicketRecord;
import balcao.ticket.TicketRow;
import balcao.ticket.TicketSheet;

/** A ticket as the API tells it. */
record ApiTicket(String number, String kind, String subject, String status, int severity, @Nullable String priority,
		String requestType, String organization, String requester, String team, @Nullable String assignee,
		@Nullable String product, @Nullable String module, @Nullable String situation, @Nullable String impact,
		Instant openedAt, Instant updatedAt, List<Answer> answers, List<Due> deadlines, List<Said> messages) {

	static ApiTicket of(TicketRecord record) {
		TicketSheet ticket = record.ticket();
		return new ApiTicket(ticket.number(), ticket.kind().name(), ticket.subject(), ticket.status().name(),
				ticket.severity(), record.priority(), ticket.requestType(), ticket.organization(), ticket.requester(),
				ticket.team(), ticket.assignee(), ticket.product(), ticket.module(), ticket.situation(),
				ticket.impact(), ticket.openedAt(), ticket.updatedAt(),
				record.answers().stream().map(Answer::of).toList(), record.deadlines().stream().map(Due::of).toList(),
				record.messages().stream().map(Said::of).toList());
	}

	/** An answer to a field of the form, with the label it was asked with. */
	record Answer(String field, String label, String value) {

		static Answer of(AnswerLine line) {
			return new Answer(line.code(), line.label(), line.shown());
		}

	}

	/** A deadline. */
	record Due(String target, String state, @Nullable String stage, @Nullable Instant dueAt, long consumedSeconds) {

		static Due of(Deadline deadline) {
			return new Due(deadline.target().code(), deadline.state().name(),
					(deadline.stage() != null) ? deadline.stage().name() : null, deadline.dueAt(),
					deadline.consumed().toSeconds());
		}

	}

	/** A message. */
	record Said(long id, String author, String visibility, Instant at, String text, List<File> attachments) {

		static Said of(MessageLine message) {
			return new Said(message.id(), message.author(), message.visibility().name(), message.at(), message.text(),
					message.files().stream().map(File::of).toList());
		}

	}

	/** A file. */
	record File(long id, String name, String type, long size, String sha256) {

		static File of(FileLine file) {
			return new File(file.id(), file.name(), file.mediaType(), file.size(), file.sha256());
		}

		static File of(StoredFile file) {
			return new File(file.id(), file.name(), file.mediaType(), file.size(), file.sha256());
		}

	}

	/** A ticket in a list. */
	record Row(String number, String kind, String subject, String status, int severity, String organization,
			String requester, @Nullable String product, @Nullable String assignee, Instant openedAt,
			Instant updatedAt) {

		static Row of(TicketRow row) {
			return new Row(row.number(), row.kind().name(), row.subject(), row.status().name(), row.severity(),
					row.organization(), row.requester(), row.product(), row.assignee(), row.openedAt(),
					row.updatedAt());
		}

	}

	/** A page of a list; next is the cursor of the page after it, null on the last. */
	record Rows(List<Row> items, @Nullable String next) {

	}

}
