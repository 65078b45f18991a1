package balcao.ticket;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.intake.AnswerFault;
import balcao.intake.Answers;
import balcao.intake.AnswersRefused;
import balcao.intake.AskedField;
import balcao.intake.AskedForm;
import balcao.intake.FieldOption;
import balcao.intake.FormFilling;
import balcao.intake.FormVersion;
import balcao.intake.RequestTypeCard;
import balcao.intake.RequestTypeService;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;

/**
 * Finds what programs name when they ask: for whom, of which type, and which options; and
 * tells them what there is to name.
 */
@Service
@Transactional(readOnly = true)
public class NamedRequests {

	private final RequestTypeService types;

	private final FormFilling filling;

	private final PersonService people;

	NamedRequests(RequestTypeService types, FormFilling filling, PersonService people) {
		this.types = types;
		this.filling = filling;
		this.people = people;
	}

	/**
	 * The types that somebody may ask for; refuses with {@link AnswersRefused} a wrong
	 * requester.
	 * @param onBehalfOf the e-mail address of a client, which the team has to name
	 */
	public List<RequestTypeCard> offered(@Nullable String onBehalfOf, CurrentPerson actor) {
		return this.types.offered(organization(onBehalfOf, actor), null);
	}

	/**
	 * The form of a type as it is asked after some answers, by name or id;
	 * {@link NotFound} for a type that is not offered.
	 */
	public AskedForm form(String requestType, @Nullable String onBehalfOf, Map<String, List<String>> answers,
			CurrentPerson actor, Locale locale) {
		long organization = organization(onBehalfOf, actor);
		FormVersion version = this.types.form(find(requestType, organization).orElseThrow(NotFound::new).id());
		return this.filling.ask(version, organization, resolve(version, organization, answers, locale), locale);
	}

	/** The card of a type that is offered; {@link NotFound} for any other. */
	public RequestTypeCard card(String requestType, @Nullable String onBehalfOf, CurrentPerson actor) {
		return find(requestType, organization(onBehalfOf, actor)).orElseThrow(NotFound::new);
	}

	private long organization(@Nullable String onBehalfOf, CurrentPerson actor) {
		return Objects.requireNonNull(requester(onBehalfOf, actor).organizationId());
	}

	/** Clients ask for themselves, the team for a client that it names. */
	CurrentPerson requester(@Nullable String address, CurrentPerson actor) {
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

	/** The type with a code or a name, among those that the organization is offered. */
	RequestTypeCard type(String named, long organizationId) {
		RequestTypeCard emergency = this.types.emergency();
		if (emergency.code().equalsIgnoreCase(named.strip()) || plain(emergency.name()).equals(plain(named))) {
			throw wrong(TicketRequest.REQUEST_TYPE, "ticket.request.emergency");
		}
		return find(named, organizationId)
			.orElseThrow(() -> named.isBlank() ? wrong(TicketRequest.REQUEST_TYPE, "ticket.request.typeMissing")
					: wrong(TicketRequest.REQUEST_TYPE, "ticket.request.typeUnknown", named));
	}

	private Optional<RequestTypeCard> find(String named, long organizationId) {
		List<RequestTypeCard> offered = this.types.offered(organizationId, null);
		return offered.stream()
			.filter((type) -> type.code().equalsIgnoreCase(named))
			.findFirst()
			.or(() -> offered.stream().filter((type) -> plain(type.name()).equals(plain(named))).findFirst());
	}

	/**
	 * Puts values in the place of names, from what everything else depends on downwards:
	 * options appear once what they belong to was answered.
	 */
	Answers resolve(FormVersion version, long organizationId, Map<String, List<String>> given, Locale locale) {
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

	private static AnswersRefused wrong(String code, String messageKey, Object... arguments) {
		return new AnswersRefused(List.of(new AnswerFault(code, messageKey, List.of(arguments))));
	}

	/** Without accents, capitals and spaces too many. */
	private static String plain(String name) {
		return Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
			.replaceAll("\\p{M}+", "")
			.replaceAll("\\s+", " ")
			.toLowerCase(Locale.ROOT);
	}

}
