package balcao.intake;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A request while it is being written. */
@Entity
@Table(name = "intake_draft")
class Draft {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long authorId;

	private long requesterId;

	private long organizationId;

	private long requestTypeId;

	private long formVersionId;

	/** Repeated from the answers, for lists. */
	private String subject = "";

	private String answers = "{}";

	private Long[] files = {};

	private Instant updatedAt;

	private @Nullable String ticketNumber;

	private @Nullable Instant solvedAt;

	protected Draft() {
	}

	static Draft begin(long authorId, long requesterId, long organizationId, FormVersion form, Instant now) {
		Draft draft = new Draft();
		draft.authorId = authorId;
		draft.requesterId = requesterId;
		draft.organizationId = organizationId;
		draft.requestTypeId = form.requestTypeId();
		draft.formVersionId = form.id();
		draft.updatedAt = now;
		return draft;
	}

	void tell(Answers answers, List<Long> files, Instant now) {
		this.answers = FormJson.write(answers);
		this.subject = answers.subject();
		this.files = files.toArray(Long[]::new);
		this.updatedAt = now;
	}

	void sent(String ticketNumber, Instant now) {
		this.ticketNumber = ticketNumber;
		this.updatedAt = now;
	}

	void solve(Instant now) {
		this.solvedAt = now;
		this.updatedAt = now;
	}

	void resume(Instant now) {
		this.solvedAt = null;
		this.updatedAt = now;
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	long authorId() {
		return this.authorId;
	}

	DraftPage page() {
		return new DraftPage(id(), this.requesterId, this.organizationId, this.requestTypeId, this.formVersionId,
				FormJson.answers(this.answers), List.copyOf(Arrays.asList(this.files)), this.updatedAt,
				this.ticketNumber);
	}

}
