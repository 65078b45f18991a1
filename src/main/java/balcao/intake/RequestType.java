package balcao.intake;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A kind of request that clients choose from. */
@Entity
@Table(name = "intake_request_type")
public class RequestType {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String code;

	private String name;

	private String description;

	private String icon;

	private int position;

	private boolean asksSituation;

	private boolean needsApproval;

	private short defaultSeverity;

	private boolean emergency;

	private @Nullable Instant archivedAt;

	@Version
	private int version;

	protected RequestType() {
	}

	static RequestType register(String code, RequestTypeDetails details) {
		RequestType type = new RequestType();
		type.code = code;
		type.change(details);
		return type;
	}

	void change(RequestTypeDetails details) {
		this.name = details.name();
		this.description = details.description();
		this.icon = details.icon();
		this.position = details.position();
		this.needsApproval = details.needsApproval();
		this.defaultSeverity = (short) details.defaultSeverity();
	}

	/** Takes another form into use. */
	void shape(FormTerms form) {
		this.asksSituation = form.asksSituation();
	}

	void archive(Instant now) {
		this.archivedAt = now;
	}

	void restore() {
		this.archivedAt = null;
	}

	public long id() {
		return Objects.requireNonNull(this.id);
	}

	public String code() {
		return this.code;
	}

	public String name() {
		return this.name;
	}

	/** Whether the matrix decides, so that situation and impact are asked. */
	public boolean asksSituation() {
		return this.asksSituation;
	}

	/** Whether the team approves or denies before work starts. */
	public boolean needsApproval() {
		return this.needsApproval;
	}

	/** The severity where no row of the matrix fits. */
	public int defaultSeverity() {
		return this.defaultSeverity;
	}

	/** Whether protocols are opened under it, which no form offers. */
	boolean isEmergency() {
		return this.emergency;
	}

	public boolean isArchived() {
		return this.archivedAt != null;
	}

	public int version() {
		return this.version;
	}

	RequestTypeRow row(RequestTypeScope scope) {
		return new RequestTypeRow(id(), this.code, new RequestTypeDetails(this.name, this.description, this.icon,
				this.position, this.needsApproval, this.defaultSeverity), scope, this.asksSituation, isArchived());
	}

	RequestTypeCard card(RequestTypeScope scope) {
		return new RequestTypeCard(id(), this.code, this.name, this.description, this.icon, this.asksSituation,
				this.needsApproval, this.defaultSeverity, scope);
	}

}
