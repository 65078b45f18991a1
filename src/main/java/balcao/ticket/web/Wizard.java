package balcao.ticket.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import balcao.catalog.CatalogChoice;
import balcao.catalog.CatalogService;
import balcao.catalog.Subject;
import balcao.intake.DraftPage;
import balcao.intake.DraftService;
import balcao.intake.RequestTypeCard;
import balcao.intake.RequestTypeService;
import balcao.organization.OrganizationService;
import balcao.organization.PersonChoice;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.StoredFile;
import balcao.platform.web.Uploads;
import balcao.severity.SeverityService;
import balcao.ticket.TicketOpening;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Lays out the steps of a request and checks what each needs. */
@Component
class Wizard {

	private static final int OFFERED = 8;

	private final RequestTypeService types;

	private final CatalogService catalog;

	private final SeverityService severities;

	private final DraftService drafts;

	private final TicketOpening opening;

	private final PersonService people;

	private final OrganizationService organizations;

	private final Uploads uploads;

	private final MessageSource messages;

	Wizard(RequestTypeService types, CatalogService catalog, SeverityService severities, DraftService drafts,
			TicketOpening opening, PersonService people, OrganizationService organizations, Uploads uploads,
			MessageSource messages) {
		this.types = types;
		this.catalog = catalog;
		this.severities = severities;
		this.drafts = drafts;
		this.opening = opening;
		this.people = people;
		this.organizations = organizations;
		this.uploads = uploads;
		this.messages = messages;
	}

	/** Clients ask for themselves, the team for a client it has chosen. */
	CurrentPerson requester(CurrentPerson author, @Nullable Long requesterId) {
		if (author.isClient()) {
			return author;
		}
		if (requesterId == null) {
			throw new NotFound();
		}
		CurrentPerson requester = this.people.find(requesterId);
		if (!requester.isClient()) {
			throw new NotFound();
		}
		return requester;
	}

	/** A draft that can still be written. */
	DraftPage draft(long id, CurrentPerson author) {
		DraftPage draft;
		try {
			draft = this.drafts.find(id, author);
		}
		catch (NotFound ex) {
			throw new DraftGone();
		}
		if (draft.ticketNumber() != null) {
			throw new AlreadySent(draft.ticketNumber());
		}
		return draft;
	}

	/** The first step of a request that was not kept yet. */
	ProblemPage problem(CurrentPerson author, CurrentPerson requester, RequestTypeCard type, ProblemForm form) {
		return problem(author, requester, type, null, null, form.about());
	}

	/** The first step of a draft, for what the person chose now. */
	ProblemPage problem(CurrentPerson author, DraftPage draft, ProblemForm form) {
		return problem(author, this.people.find(draft.requesterId()), this.types.card(draft.requestTypeId()),
				draft.id(), draft.updatedAt(), form.about());
	}

	/** Parts that do not fit each other or are no longer in use are left out. */
	private ProblemPage problem(CurrentPerson author, CurrentPerson requester, RequestTypeCard type,
			@Nullable Long draft, @Nullable Instant keptAt, Subject asked) {
		List<Option> products = this.catalog.products()
			.stream()
			.map((product) -> Option.of(product.id(), product.name()))
			.toList();
		Long product = among(products, asked.productId());
		boolean further = type.asksSituation() && product != null;
		List<Option> modules = further ? options(this.catalog.modulesOf(Objects.requireNonNull(product))) : List.of();
		Long module = among(modules, asked.moduleId());
		List<Option> situations = (module != null) ? options(this.catalog.situationsOf(module)) : List.of();
		List<Option> impacts = further ? impacts(Objects.requireNonNull(product), module) : List.of();
		Subject about = new Subject(product, module, among(situations, asked.situationId()),
				among(impacts, asked.impactId()));
		return new ProblemPage(head(author, requester, type, draft, keptAt, about), products, modules, situations,
				impacts, about);
	}

	private List<Option> impacts(long product, @Nullable Long module) {
		Set<Long> mattering = this.severities.impactsOf(product, module);
		List<Option> impacts = new ArrayList<>(
				options(this.catalog.impacts().stream().filter((impact) -> mattering.contains(impact.id())).toList()));
		if (!impacts.isEmpty()) {
			impacts.add(new Option(Long.toString(ProblemForm.NONE_OF_THESE), say("ticket.newTicket.noImpact"),
					say("ticket.newTicket.noImpactHint")));
		}
		return impacts;
	}

	/**
	 * What the first step needs before the second; what could not be read comes first.
	 */
	void check(ProblemForm form, ProblemPage page, BindingResult errors) {
		if (errors.getTarget() == null) {
			return;
		}
		if (!page.impacts().isEmpty() && among(page.impacts(), form.impact()) == null) {
			errors.rejectValue("impact", "ticket.newTicket.impactMissing");
		}
		if (form.words().isBlank()) {
			errors.rejectValue("subject", "ticket.newTicket.subjectMissing");
		}
	}

	/** The first step as it was kept. */
	ProblemForm problemOf(DraftPage draft, boolean noImpact) {
		Subject about = draft.about();
		boolean stepDone = !draft.details().description().isBlank();
		Long impact = (about.impactId() == null && (noImpact || stepDone)) ? Long.valueOf(ProblemForm.NONE_OF_THESE)
				: about.impactId();
		return new ProblemForm(about.productId(), about.moduleId(), about.situationId(), impact, draft.subject(), null);
	}

	/** The second step of a draft. */
	DetailsPage details(CurrentPerson author, DraftPage draft, List<StoredFile> files) {
		List<PersonChoice> colleagues = colleagues(draft);
		return new DetailsPage(head(author, draft),
				colleagues.stream()
					.limit(OFFERED)
					.map((person) -> new Option(person.email(), person.name(), person.email()))
					.toList(),
				colleagues.size() > OFFERED, files, this.uploads.rules());
	}

	/** The second step as it was kept. */
	DetailsForm detailsOf(DraftPage draft, DetailsPage page) {
		String copies = Objects.requireNonNullElse(draft.details().copies(), "");
		List<String> addresses = List.of(copies.split("[\\s,;]+"));
		List<String> offered = page.colleagues().stream().map(Option::value).toList();
		return new DetailsForm(draft.details().description(), draft.details().phone(), draft.details().availability(),
				addresses.stream().filter(offered::contains).toList(),
				String.join(", ", addresses.stream().filter((address) -> !offered.contains(address)).toList()),
				draft.details().files(), null);
	}

	/**
	 * What the second step needs before the request can be sent; what could not be read
	 * comes first.
	 */
	void check(DetailsForm form, DraftPage draft, BindingResult errors) {
		if (errors.getTarget() == null) {
			return;
		}
		if (form.text().isBlank()) {
			errors.rejectValue("description", "ticket.newTicket.descriptionMissing");
		}
		try {
			this.opening.colleagues(form.everybody(), draft.organizationId(), draft.requesterId());
		}
		catch (Refused refused) {
			String field = (colleagues(draft).size() > OFFERED) ? "copies" : "colleagues";
			errors.rejectValue(field, refused.messageKey(), refused.arguments(), null);
		}
	}

	/** Everything that a draft says. */
	ReviewPage review(CurrentPerson author, DraftPage draft) {
		List<StoredFile> files = kept(author, draft);
		return new ReviewPage(head(author, draft), draft, files, files.size() < draft.details().files().size());
	}

	/** The files of a draft that are still there. */
	List<StoredFile> kept(CurrentPerson author, DraftPage draft) {
		return this.uploads.kept(author, draft.details().files());
	}

	private List<PersonChoice> colleagues(DraftPage draft) {
		return this.people.contactsOf(draft.organizationId())
			.stream()
			.filter((person) -> person.id() != draft.requesterId())
			.toList();
	}

	private WizardHead head(CurrentPerson author, DraftPage draft) {
		return head(author, this.people.find(draft.requesterId()), this.types.card(draft.requestTypeId()), draft.id(),
				draft.updatedAt(), draft.about());
	}

	private WizardHead head(CurrentPerson author, CurrentPerson requester, RequestTypeCard type, @Nullable Long draft,
			@Nullable Instant keptAt, Subject about) {
		return new WizardHead(type, requester,
				this.organizations.nameOf(Objects.requireNonNull(requester.organizationId())), author.isTeam(), draft,
				keptAt, this.catalog.names(about),
				this.opening.expect(type, about, Objects.requireNonNull(requester.organizationId())));
	}

	private String say(String key) {
		return this.messages.getMessage(key, null, LocaleContextHolder.getLocale());
	}

	private static List<Option> options(List<CatalogChoice> choices) {
		return choices.stream().map((choice) -> Option.of(choice.id(), choice.name())).toList();
	}

	private static @Nullable Long among(List<Option> options, @Nullable Long id) {
		boolean there = id != null && options.stream().anyMatch((option) -> option.value().equals(id.toString()));
		return there ? id : null;
	}

}
