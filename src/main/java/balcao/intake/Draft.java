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

import balcao.catalog.Subject;

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

	private @Nullable Long productId;

	private @Nullable Long moduleId;

	private @Nullable Long situationId;

	private @Nullable Long impactId;

	private String subject = "";

	private String description = "";

	private @Nullable String phone;

	private @Nullable String availability;

	private @Nullable String copies;

	private Long[] files = {};

	private Instant updatedAt;

	private @Nullable String ticketNumber;

	protected Draft() {
	}

	static Draft begin(long authorId, long requesterId, long organizationId, long requestTypeId, Instant now) {
		Draft draft = new Draft();
		draft.authorId = authorId;
		draft.requesterId = requesterId;
		draft.organizationId = organizationId;
		draft.requestTypeId = requestTypeId;
		draft.updatedAt = now;
		return draft;
	}

	void tellProblem(Subject about, String subject, Instant now) {
		this.productId = about.productId();
		this.moduleId = about.moduleId();
		this.situationId = about.situationId();
		this.impactId = about.impactId();
		this.subject = subject;
		this.updatedAt = now;
	}

	void tellDetails(DraftDetails details, Instant now) {
		this.description = details.description();
		this.phone = details.phone();
		this.availability = details.availability();
		this.copies = details.copies();
		this.files = details.files().toArray(Long[]::new);
		this.updatedAt = now;
	}

	void sent(String ticketNumber, Instant now) {
		this.ticketNumber = ticketNumber;
		this.updatedAt = now;
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	long authorId() {
		return this.authorId;
	}

	DraftPage page() {
		return new DraftPage(id(), this.requesterId, this.organizationId, this.requestTypeId,
				new Subject(this.productId, this.moduleId, this.situationId, this.impactId), this.subject,
				new DraftDetails(this.description, this.phone, this.availability, this.copies, fileIds()),
				this.updatedAt, this.ticketNumber);
	}

	private List<Long> fileIds() {
		return List.copyOf(Arrays.asList(this.files));
	}

}
