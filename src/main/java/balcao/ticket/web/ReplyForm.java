package balcao.ticket.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.web.multipart.MultipartFile;

import balcao.platform.StoredFile;
import balcao.platform.web.FieldMessages;
import balcao.ticket.AfterReply;
import balcao.ticket.FieldChange;
import balcao.ticket.Reply;
import balcao.ticket.Told;

/**
 * A reply to the client.
 *
 * @param also changes of the ticket that go with it
 * @param seen the newest message that was on the page
 */
record ReplyForm(
		@NotBlank(message = "{ticket.desk.reply.missing}") @Size(max = 20_000,
				message = FieldMessages.TOO_LONG) @Nullable String text,
		@Nullable AfterReply after, @Nullable List<String> also, @Nullable Boolean diagnosis,
		@Nullable Boolean workaround, @Nullable Boolean update, @Nullable Long seen, @Nullable List<Long> uploads,
		@Nullable List<MultipartFile> files) {

	static final ReplyForm EMPTY = new ReplyForm("", AfterReply.KEEP, List.of(), false, false, null, null, List.of(),
			List.of());

	Reply reply(List<StoredFile> received) {
		return new Reply(Objects.requireNonNullElse(this.text, ""), received.stream().map(StoredFile::id).toList(),
				lastSeen());
	}

	/**
	 * What changes on the ticket with it; whatever no form of ours writes is left out.
	 */
	List<FieldChange> changes() {
		return (this.also == null) ? List.of()
				: this.also.stream()
					.filter(Objects::nonNull)
					.limit(20)
					.flatMap((text) -> FieldChange.parse(text).stream())
					.toList();
	}

	long lastSeen() {
		return Objects.requireNonNullElse(this.seen, 0L);
	}

	Set<Told> told() {
		Set<Told> told = EnumSet.noneOf(Told.class);
		if (Boolean.TRUE.equals(this.diagnosis)) {
			told.add(Told.DIAGNOSIS);
		}
		if (Boolean.TRUE.equals(this.workaround)) {
			told.add(Told.WORKAROUND);
		}
		if (Boolean.TRUE.equals(this.update)) {
			told.add(Told.UPDATE);
		}
		return told;
	}

	AfterReply next() {
		return Objects.requireNonNullElse(this.after, AfterReply.KEEP);
	}

}
