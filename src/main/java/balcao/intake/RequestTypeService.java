package balcao.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.ZoneRules;

/** Registers, changes and archives request types, and tells who is offered which. */
@Service
@Transactional
public class RequestTypeService {

	private static final int LONGEST_CODE = 40;

	private static final int LONGEST_NAME = 60;

	private final RequestTypes types;

	private final RequestTypeScopes scopes;

	private final FormVersions forms;

	private final ZoneRules zone;

	private final Clock clock;

	RequestTypeService(RequestTypes types, RequestTypeScopes scopes, FormVersions forms, ZoneRules zone, Clock clock) {
		this.types = types;
		this.scopes = scopes;
		this.forms = forms;
		this.zone = zone;
		this.clock = clock;
	}

	/** Registers a type for everybody with its first form, published at once. */
	public long register(String code, RequestTypeDetails details, FormTerms form) {
		return register(code, details, RequestTypeScope.ALL, form);
	}

	/** Refuses a code that another type has, and a form that nobody could fill in. */
	public long register(String code, RequestTypeDetails details, RequestTypeScope scope, FormTerms form) {
		if (this.types.findByCode(code).isPresent()) {
			throw new Refused("intake.refused.codeTaken");
		}
		long id = this.types.saveAndFlush(RequestType.register(code, details)).id();
		this.scopes.write(id, scope);
		publish(id, form, null);
		return id;
	}

	public void change(long id, RequestTypeDetails details, RequestTypeScope scope) {
		edited(id).change(details);
		this.types.flush();
		this.scopes.write(id, scope);
	}

	/**
	 * Takes a form into use at once; requests that were begun keep theirs. Refuses one
	 * that nobody could fill in.
	 */
	public void publish(long id, FormTerms form, @Nullable String by) {
		FormRules.faults(form).stream().findFirst().ifPresent((fault) -> {
			throw new Refused(fault.messageKey(), fault.arguments().toArray());
		});
		Instant now = this.clock.instant();
		this.forms.publish(this.forms.add(id, form, by, now), by, now);
		edited(id).shape(form);
	}

	/**
	 * Makes another type of the same form and scope, archived until it is restored.
	 * @param name what it is called
	 */
	public long copy(long id, String name) {
		RequestType original = edited(id);
		String code = original.code()
			.substring(0, Math.min(original.code().length(), LONGEST_CODE - 4))
			.replaceFirst("-[0-9]*$", "");
		int number = 2;
		while (this.types.findByCode(code + "-" + number).isPresent()) {
			number++;
		}
		RequestTypeScope scope = this.scopes.of(id);
		RequestTypeDetails details = original.row(scope).details();
		long copy = register(code + "-" + number,
				new RequestTypeDetails(name.substring(0, Math.min(name.length(), LONGEST_NAME)), details.description(),
						details.icon(), details.position(), details.needsApproval(), details.defaultSeverity()),
				scope, form(id).terms());
		archive(copy);
		return copy;
	}

	public void archive(long id) {
		edited(id).archive(this.clock.instant());
	}

	public void restore(long id) {
		edited(id).restore();
	}

	/** The form that new requests of a type are asked. */
	@Transactional(readOnly = true)
	public FormVersion form(long id) {
		return this.forms.current(id).orElseThrow(NotFound::new);
	}

	/** A form by its own id, in use or not. */
	@Transactional(readOnly = true)
	public FormVersion formVersion(long versionId) {
		return this.forms.find(versionId).orElseThrow(NotFound::new);
	}

	/** The types in use, in their order, whomever they are offered to. */
	@Transactional(readOnly = true)
	public List<RequestTypeCard> cards() {
		Map<Long, RequestTypeScope> all = this.scopes.all();
		return this.types.inUse().stream().map((type) -> type.card(scope(type, all))).toList();
	}

	/**
	 * The types that an organization is offered today.
	 * @param productId narrows them to those about a product; null for all
	 */
	@Transactional(readOnly = true)
	public List<RequestTypeCard> offered(long organizationId, @Nullable Long productId) {
		LocalDate today = today();
		return cards().stream().filter((type) -> type.scope().offers(organizationId, productId, today)).toList();
	}

	/**
	 * A type that an organization is offered today; {@link NotFound} for any other.
	 */
	@Transactional(readOnly = true)
	public RequestTypeCard offered(String code, long organizationId) {
		return this.types.findByCode(code)
			.filter((type) -> !type.isArchived())
			.map((type) -> type.card(this.scopes.of(type.id())))
			.filter((type) -> type.scope().offers(organizationId, null, today()))
			.orElseThrow(NotFound::new);
	}

	/** What emergencies are opened under; no form offers it. */
	@Transactional(readOnly = true)
	public RequestTypeCard emergency() {
		RequestType type = this.types.emergency();
		return type.card(this.scopes.of(type.id()));
	}

	/** Every type, the archived last. */
	@Transactional(readOnly = true)
	public List<RequestTypeRow> rows() {
		Map<Long, RequestTypeScope> all = this.scopes.all();
		return this.types.everything().stream().map((type) -> type.row(scope(type, all))).toList();
	}

	/** A type for its form. */
	@Transactional(readOnly = true)
	public RequestTypeRow row(long id) {
		return edited(id).row(this.scopes.of(id));
	}

	/** A type, in use or not. */
	@Transactional(readOnly = true)
	public RequestTypeCard card(long id) {
		return load(id).card(this.scopes.of(id));
	}

	/** Whom a type is offered to. */
	@Transactional(readOnly = true)
	public RequestTypeScope scope(long id) {
		return this.scopes.of(id);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.zone.zone());
	}

	private static RequestTypeScope scope(RequestType type, Map<Long, RequestTypeScope> all) {
		return Objects.requireNonNull(all.get(type.id()));
	}

	/** What emergencies are opened under is no type that anybody edits. */
	private RequestType edited(long id) {
		RequestType type = load(id);
		if (type.isEmergency()) {
			throw new NotFound();
		}
		return type;
	}

	private RequestType load(long id) {
		return this.types.findById(id).orElseThrow(NotFound::new);
	}

}
