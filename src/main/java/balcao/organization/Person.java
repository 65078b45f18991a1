package balcao.organization;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import balcao.platform.CurrentPerson;
import balcao.platform.PhoneNumber;
import balcao.platform.Refused;
import balcao.platform.Role;

/** Somebody who may sign in: a client's contact or a member of the team. */
@Entity
@Table(name = "organization_person")
public class Person {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	private @Nullable Organization organization;

	private String name;

	private String email;

	private @Nullable String phone;

	private @Nullable String phoneE164;

	@Enumerated(EnumType.STRING)
	private Role role;

	private boolean seesTickets;

	private @Nullable Instant disabledAt;

	@Version
	private int version;

	protected Person() {
	}

	static Person register(String name, String email, @Nullable String phone, Role role,
			@Nullable Organization organization) {
		Person person = new Person();
		person.email = email.strip().toLowerCase(Locale.ROOT);
		person.change(name, phone, role, organization);
		return person;
	}

	/** Refuses a client without an organization and a member of the team with one. */
	void change(String name, @Nullable String phone, Role role, @Nullable Organization organization) {
		if (role.isClient() && organization == null) {
			throw new Refused("organization.refused.clientNeedsOrganization");
		}
		this.name = name;
		this.phone = phone;
		this.phoneE164 = PhoneNumber.parse(phone).map(PhoneNumber::e164).orElse(null);
		this.role = role;
		this.organization = role.isClient() ? organization : null;
	}

	/** The right counts where the organization goes by role. */
	void seeTickets(boolean right) {
		this.seesTickets = right && this.role.isClient();
	}

	void disable(Instant now) {
		this.disabledAt = now;
	}

	void enable() {
		this.disabledAt = null;
	}

	public long id() {
		return Objects.requireNonNull(this.id);
	}

	public String name() {
		return this.name;
	}

	public String email() {
		return this.email;
	}

	public @Nullable String phone() {
		return this.phone;
	}

	public Role role() {
		return this.role;
	}

	public @Nullable Organization organization() {
		return this.organization;
	}

	public boolean isActive() {
		return this.disabledAt == null && (this.organization == null || !this.organization.isArchived());
	}

	public int version() {
		return this.version;
	}

	/** The person as the one who acts. */
	public CurrentPerson asCurrent() {
		Organization client = this.organization;
		return new CurrentPerson(id(), this.name, this.email, this.role, (client != null) ? client.id() : null,
				client != null && client.visibility().shows(this.role, this.seesTickets));
	}

}
