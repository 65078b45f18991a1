package balcao.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.intake.AnswerFault;
import balcao.intake.Answers;
import balcao.intake.AnswersRefused;
import balcao.intake.AskedForm;
import balcao.intake.DraftService;
import balcao.intake.FieldKind;
import balcao.intake.FormFilling;
import balcao.intake.FormVersion;
import balcao.intake.RequestTypeCard;
import balcao.intake.RequestTypeService;
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

	private final NamedRequests named;

	private final FileStore files;

	private final FileRules rules;

	TicketRequests(RequestTypeService types, FormFilling filling, DraftService drafts, TicketOpening opening,
			NamedRequests named, FileStore files, FileRules rules) {
		this.types = types;
		this.filling = filling;
		this.drafts = drafts;
		this.opening = opening;
		this.named = named;
		this.files = files;
		this.rules = rules;
	}

	/**
	 * Opens the ticket and answers its number. Refuses with {@link AnswersRefused}, which
	 * tells everything that is wrong at once; a wrong requester or type comes alone.
	 * @param locale the language of the answers and of what is refused
	 */
	public String open(TicketRequest request, CurrentPerson actor, Locale locale) {
		CurrentPerson requester = this.named.requester(request.onBehalfOf(), actor);
		long organization = Objects.requireNonNull(requester.organizationId());
		RequestTypeCard type = this.named.type(request.requestType(), organization);
		FormVersion version = this.types.form(type.id());
		Answers answers = this.named.resolve(version, organization, request.answers(), locale);
		AskedForm form = this.filling.ask(version, organization, answers, locale);
		List<AnswerFault> faults = faults(form, answers, request, requester, type, actor);
		if (!faults.isEmpty()) {
			throw new AnswersRefused(faults);
		}
		long draft = this.drafts.begin(actor, requester.id(), type.id());
		this.drafts.tell(draft, actor, answers, request.files());
		return this.opening.open(draft, actor, locale, request.department());
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

	private static AnswerFault fault(String code, String messageKey, Object... arguments) {
		return new AnswerFault(code, messageKey, List.of(arguments));
	}

}
