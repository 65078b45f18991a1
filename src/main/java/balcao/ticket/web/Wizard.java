package balcao.ticket.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

import balcao.catalog.CatalogService;
import balcao.catalog.Subject;
import balcao.intake.AnswerFault;
import balcao.intake.Answers;
import balcao.intake.AskedField;
import balcao.intake.AskedForm;
import balcao.intake.AskedStep;
import balcao.intake.DraftPage;
import balcao.intake.DraftService;
import balcao.intake.FieldKind;
import balcao.intake.FieldTerms;
import balcao.intake.FormFilling;
import balcao.intake.FormVersion;
import balcao.intake.RequestTypeCard;
import balcao.intake.RequestTypeService;
import balcao.intake.StepTerms;
import balcao.knowledge.ArticleSearch;
import balcao.knowledge.Question;
import balcao.knowledge.Reader;
import balcao.organization.OrganizationService;
import balcao.organization.PersonChoice;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.FileRules;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.StoredFile;
import balcao.platform.web.Uploads;
import balcao.ticket.SimilarTickets;
import balcao.ticket.TicketOpening;

/** Lays out the steps of a request and checks what each needs. */
@Component
class Wizard {

	private static final int OFFERED = 8;

	private final RequestTypeService types;

	private final FormFilling filling;

	private final CatalogService catalog;

	private final DraftService drafts;

	private final TicketOpening opening;

	private final PersonService people;

	private final OrganizationService organizations;

	private final Uploads uploads;

	private final ArticleSearch articles;

	private final SimilarTickets similar;

	Wizard(RequestTypeService types, FormFilling filling, CatalogService catalog, DraftService drafts,
			TicketOpening opening, PersonService people, OrganizationService organizations, Uploads uploads,
			ArticleSearch articles, SimilarTickets similar) {
		this.types = types;
		this.filling = filling;
		this.catalog = catalog;
		this.drafts = drafts;
		this.opening = opening;
		this.people = people;
		this.organizations = organizations;
		this.uploads = uploads;
		this.articles = articles;
		this.similar = similar;
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

	/** A request of which nothing was kept yet. */
	Request begin(CurrentPerson author, CurrentPerson requester, RequestTypeCard type) {
		return new Request(author, requester, type, this.types.form(type.id()), null, null, Answers.NONE, List.of());
	}

	/** A request that was kept. */
	Request request(CurrentPerson author, DraftPage draft) {
		return new Request(author, this.people.find(draft.requesterId()), this.types.card(draft.requestTypeId()),
				this.types.formVersion(draft.formVersionId()), draft.id(), draft.updatedAt(), draft.answers(),
				draft.files());
	}

	/** A page of the form; {@link NotFound} for a number that it does not have. */
	StepPage step(Request request, int number, List<StoredFile> files) {
		AskedForm form = ask(request);
		AskedStep step = form.step(number).orElseThrow(NotFound::new);
		List<PersonChoice> colleagues = step.asks(FieldKind.COPIES) ? colleagues(request.requester()) : List.of();
		return new StepPage(head(request, form), form, step,
				colleagues.stream()
					.limit(OFFERED)
					.map((person) -> new Option(person.email(), person.name(), person.email()))
					.toList(),
				colleagues.size() > OFFERED, files, rules(request.type()));
	}

	/**
	 * The fields of a page of the form; {@link NotFound} for a number that it has not.
	 */
	static List<FieldTerms> fields(Request request, int number) {
		List<StepTerms> steps = request.form().terms().steps();
		if (number < 1 || number > steps.size()) {
			throw new NotFound();
		}
		return steps.get(number - 1).fields();
	}

	/** What a page's fields show: what fits of what was answered, and what was typed. */
	static Map<String, Object> values(StepPage page, Answers given) {
		Map<String, Object> values = new HashMap<>();
		for (AskedField field : page.step().fields()) {
			List<String> said = field.kind().isChosen() ? field.values() : given.all(field.code());
			values.put(field.code(), field.kind().isSeveral() ? said : said.isEmpty() ? "" : said.get(0));
			if (field.kind() == FieldKind.COPIES) {
				values.put(SentStep.MORE_COPIES, page.typedCopies(said));
			}
		}
		return values;
	}

	/**
	 * What keeps a page from being left: answers that are missing, malformed, not asked
	 * for or not among the options.
	 */
	void check(StepPage page, SentStep sent, Request request, BindingResult errors) {
		Set<String> seen = StepPage.codes(sent.shown());
		List<AnswerFault> faults = new ArrayList<>(this.filling.faults(List.of(page.step()), !page.files().isEmpty()));
		this.filling.refusals(page.form(), sent.answers())
			.stream()
			.filter((fault) -> page.form().field(fault.code()).isPresent() || !seen.contains(fault.code()))
			.filter((fault) -> faults.stream().noneMatch((one) -> one.code().equals(fault.code())))
			.forEach(faults::add);
		faults.forEach((fault) -> errors.rejectValue(fieldOf(fault.code()), fault.messageKey(),
				fault.arguments().toArray(), null));
		try {
			this.opening.colleagues(sent.answers().all(FieldKind.COPIES.code()),
					Objects.requireNonNull(request.requester().organizationId()), request.requester().id());
		}
		catch (Refused refused) {
			errors.rejectValue(page.hasMore() ? SentStep.MORE_COPIES : FieldKind.COPIES.code(), refused.messageKey(),
					refused.arguments(), null);
		}
	}

	private static String fieldOf(String code) {
		return code.equals(FieldKind.ATTACHMENTS.code()) ? "files" : code;
	}

	/** Everything that a request says. */
	ReviewPage review(Request request) {
		AskedForm form = ask(request);
		List<StoredFile> files = kept(request);
		Subject about = form.answers().about();
		String module = (about.moduleId() != null) ? this.catalog.names(about).module() : null;
		String subject = form.answers().subject();
		return new ReviewPage(head(request, form), form, files, files.size() < request.files().size(),
				this.articles.suggest(Reader.of(request.requester()),
						new Question(subject, LocaleContextHolder.getLocale(), about.productId(), module)),
				this.similar.to(subject, request.requester()));
	}

	/** The first page that is not ready to be sent; empty for a request that is. */
	Optional<AskedStep> unfinished(Request request) {
		AskedForm form = ask(request);
		boolean files = !kept(request).isEmpty();
		return form.steps().stream().filter((step) -> !this.filling.faults(List.of(step), files).isEmpty()).findFirst();
	}

	/** The files of a request that are still there. */
	List<StoredFile> kept(Request request) {
		return this.uploads.kept(request.author(), request.files());
	}

	/** What may be attached to a type of request. */
	FileRules rules(RequestTypeCard type) {
		return this.uploads.rules().only(type.scope().extensions());
	}

	private AskedForm ask(Request request) {
		return this.filling.ask(request.form(), Objects.requireNonNull(request.requester().organizationId()),
				request.answers(), LocaleContextHolder.getLocale());
	}

	private List<PersonChoice> colleagues(CurrentPerson requester) {
		return this.people.contactsOf(Objects.requireNonNull(requester.organizationId()))
			.stream()
			.filter((person) -> person.id() != requester.id())
			.toList();
	}

	private WizardHead head(Request request, AskedForm form) {
		long organization = Objects.requireNonNull(request.requester().organizationId());
		return new WizardHead(request.type(), this.types.offered(organization, null).size() < 2, request.requester(),
				this.organizations.nameOf(organization), request.author().isTeam(), request.draft(), request.keptAt(),
				this.catalog.names(form.answers().about()),
				this.opening.expect(request.type(), form.version().terms(), form.answers(), organization));
	}

	/**
	 * A request as it stands.
	 *
	 * @param draft null until something was kept
	 * @param keptAt when it was
	 */
	record Request(CurrentPerson author, CurrentPerson requester, RequestTypeCard type, FormVersion form,
			@Nullable Long draft, @Nullable Instant keptAt, Answers answers, List<Long> files) {

		Request with(Answers answers) {
			return new Request(this.author, this.requester, this.type, this.form, this.draft, this.keptAt, answers,
					this.files);
		}

	}

}
