package balcao.ticket;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.intake.AnswerFault;
import balcao.intake.Answers;
import balcao.intake.AnswersRefused;
import balcao.intake.AskedField;
import balcao.intake.AskedForm;
import balcao.intake.DraftService;
import balcao.intake.FieldKind;
import balcao.intake.FieldOption;
import balcao.intake.FormFilling;
import balcao.intake.FormVersion;
import balcao.intake.RequestTypeCard;
import balcao.intake.RequestTypeService;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.FileRules;
import balcao.platform.FileStore;
import balcao.platform.Refused;
import balcao.platform.StoredFile;

/**
 * Opens tickets from requests that come as a whole, under the rules of the forms that
 * pages ask: what a page would not take is refused here with the same sentences.
 */
@Service
@Transactional
public class TicketRequests {

	private static final String ATTACHMENTS = FieldKind.ATTACHMENTS.code();

	private static final String COPIES = FieldKind.COPIES.code();

	private final RequestTypeService types;

	private final FormFilling filling;

	private final DraftService drafts;

	private final TicketOpening opening;

	private final PersonService people;

	private final FileStore files;

	private final FileRules rules;

	TicketRequests(RequestTypeService types, FormFilling filling, DraftService drafts, TicketOpening opening,
			PersonService people, FileStore files, FileRules rules) {
		this.types = types;
		this.filling = filling;
		this.drafts = drafts;
		this.opening = opening;
		this.people = people;
		this.files = files;
		this.rules = rules;
	}

	/**
	 * Opens the ticket and answers its number. Refuses with {@link AnswersRefused}, which
	 * tells everything that is wrong at once; a wrong requester or type comes alone.
	 * @param locale the language of the answers and of what is refused
	 */
	public String open(TicketRequest request, CurrentPerson actor, Locale locale) {
		CurrentPerson requester = requester(request, actor);
		long organization = Objects.requireNonNull(requester.organizationId());
		RequestTypeCard type = type(request.requestType(), organization);
		FormVersion version = this.types.form(type.id());
		Answers answers = resolve(version, organization, request.answers(), locale);
		AskedForm form = this.filling.ask(version, organization, answers, locale);
		List<AnswerFault> faults = faults(form, answers, request, requester, type, actor);
		if (!faults.isEmpty()) {
			throw new AnswersRefused(faults);
		}
		long draft = this.drafts.begin(actor, requester.id(), type.id());
		this.drafts.tell(draft, actor, answers, request.files());
		return this.opening.open(draft, actor, locale);
	}

	/** Clients ask for themselves, the team for a client that it names. */
	private CurrentPerson requester(TicketRequest request, CurrentPerson actor) {
		String address = request.onBehalfOf();
		if (actor.isClient()) {
			if (address != null && !address.equalsIgnoreCase(actor.email())) {
				throw wrong(TicketRequest.ON_BEHALF_OF, "ticket.request.onlyTeam");
			}
			return actor;
		}
		if (address == null) {
			throw wrong(TicketRequest.ON_BEHALF_OF, "ticket.request.requesterMissing");
		}
		return this.people.findActive(address.strip().toLowerCase(Locale.ROOT))
			.filter(CurrentPerson::isClient)
			.orElseThrow(() -> wrong(TicketRequest.ON_BEHALF_OF, "ticket.request.requesterUnknown", address));
	}

	private RequestTypeCard type(String named, long organizationId) {
		List<RequestTypeCard> offered = this.types.offered(organizationId, null);
		return offered.stream()
			.filter((type) -> type.code().equalsIgnoreCase(named))
			.findFirst()
			.or(() -> offered.stream().filter((type) -> plain(type.name()).equals(plain(named))).findFirst())
			.orElseThrow(() -> named.isBlank() ? wrong(TicketRequest.REQUEST_TYPE, "ticket.request.typeMissing")
					: wrong(TicketRequest.REQUEST_TYPE, "ticket.request.typeUnknown", named));
	}

	/**
	 * Puts values in the place of names, from what everything else depends on downwards:
	 * options appear once what they belong to was answered.
	 */
	private Answers resolve(FormVersion version, long organizationId, Map<String, List<String>> given, Locale locale) {
		Set<String> chosen = version.terms()
			.steps()
			.stream()
			.flatMap((step) -> step.fields().stream())
			.filter((field) -> field.kind().isChosen())
			.map((field) -> field.code())
			.collect(Collectors.toSet());
		Map<String, List<String>> open = new LinkedHashMap<>();
		Answers answers = Answers.NONE;
		for (Map.Entry<String, List<String>> one : given.entrySet()) {
			if (chosen.contains(one.getKey())) {
				open.put(one.getKey(), one.getValue());
			}
			else {
				answers = answers.with(one.getKey(), one.getValue());
			}
		}
		boolean found = true;
		while (found && !open.isEmpty()) {
			found = false;
			AskedForm form = this.filling.ask(version, organizationId, answers, locale);
			for (AskedField field : form.fields().filter((one) -> open.containsKey(one.code())).toList()) {
				answers = answers.with(field.code(), values(field, Objects.requireNonNull(open.remove(field.code()))));
				found = true;
			}
		}
		for (Map.Entry<String, List<String>> rest : open.entrySet()) {
			answers = answers.with(rest.getKey(), rest.getValue());
		}
		return answers;
	}

	private static List<String> values(AskedField field, List<String> said) {
		return said.stream().map((one) -> value(field.options(), one)).toList();
	}

	/** A name goes before a value, since a version may be called 12. */
	private static String value(List<FieldOption> options, String said) {
		String wanted = plain(said);
		return Stream
			.<Predicate<FieldOption>>of((option) -> plain(option.label()).equals(wanted),
					(option) -> option.value().equalsIgnoreCase(said.strip()),
					(option) -> plain(option.label()).startsWith(wanted + " ("))
			.flatMap((rule) -> options.stream().filter(rule))
			.findFirst()
			.map(FieldOption::value)
			.orElse(said);
	}

	private List<AnswerFault> faults(AskedForm form, Answers answers, TicketRequest request, CurrentPerson requester,
			RequestTypeCard type, CurrentPerson actor) {
		List<AnswerFault> faults = new ArrayList<>(this.filling.refusals(form, answers));
		List<StoredFile> pending = this.files.pending(request.files(), actor.id());
		this.filling.faults(form.steps(), !pending.isEmpty())
			.stream()
			.filter((fault) -> faults.stream().noneMatch((one) -> one.code().equals(fault.code())))
			.toList()
			.forEach(faults::add);
		faults.addAll(wrongFiles(form, request, pending, type));
		try {
			this.opening.colleagues(answers.all(COPIES), Objects.requireNonNull(requester.organizationId()),
					requester.id());
		}
		catch (Refused refused) {
			faults.add(new AnswerFault(COPIES, refused.messageKey(), List.of(refused.arguments())));
		}
		return faults;
	}

	private List<AnswerFault> wrongFiles(AskedForm form, TicketRequest request, List<StoredFile> pending,
			RequestTypeCard type) {
		FileRules allowed = this.rules.only(type.scope().extensions());
		List<AnswerFault> faults = new ArrayList<>();
		if (!request.files().isEmpty() && form.field(ATTACHMENTS).isEmpty()) {
			faults.add(fault(ATTACHMENTS, "intake.answer.notAsked", ATTACHMENTS));
		}
		if (pending.size() < Set.copyOf(request.files()).size()) {
			faults.add(fault(ATTACHMENTS, "files.refused.gone"));
		}
		if (pending.size() > allowed.maxFiles()) {
			faults.add(fault(ATTACHMENTS, "files.refused.many", allowed.maxFiles()));
		}
		if (pending.stream().anyMatch((file) -> !allowed.allowsName(file.name()))) {
			faults.add(fault(ATTACHMENTS, "files.refused.kindHere", allowed.kinds()));
		}
		return faults;
	}

	private static AnswersRefused wrong(String code, String messageKey, Object... arguments) {
		return new AnswersRefused(List.of(fault(code, messageKey, arguments)));
	}

	private static AnswerFault fault(String code, String messageKey, Object... arguments) {
		return new AnswerFault(code, messageKey, List.of(arguments));
	}

	/** Without accents, capitals and spaces too many. */
	private static String plain(String name) {
		return Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
			.replaceAll("\\p{M}+", "")
			.replaceAll("\\s+", " ")
			.toLowerCase(Locale.ROOT);
	}

}
