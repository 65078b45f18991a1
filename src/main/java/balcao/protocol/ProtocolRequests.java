package balcao.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import balcao.catalog.CatalogChoice;
import balcao.catalog.CatalogService;
import balcao.catalog.Subject;
import balcao.intake.AnswerFault;
import balcao.intake.AnswersRefused;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.Folding;
import balcao.platform.NotFound;
import balcao.platform.PhoneNumber;

/**
 * Registers and completes protocols for programs, which name what people choose. The
 * number is given before anything else is looked at but names that are wrong.
 */
@Service
public class ProtocolRequests {

	private final ContactBeginning beginning;

	private final ContactTaking taking;

	private final ContactReading reading;

	private final CallerRows callers;

	private final CatalogService catalog;

	private final PersonService people;

	ProtocolRequests(ContactBeginning beginning, ContactTaking taking, ContactReading reading, CallerRows callers,
			CatalogService catalog, PersonService people) {
		this.beginning = beginning;
		this.taking = taking;
		this.reading = reading;
		this.callers = callers;
		this.catalog = catalog;
		this.people = people;
	}

	/** Registers a protocol at once, unidentified where nothing is known. */
	public String register(ContactChannel channel, NamedContact named, CurrentPerson actor) {
		require(actor);
		ContactFacts facts = facts(named, ContactFacts.of(null));
		String number = this.beginning.begin(channel, facts, actor);
		this.taking.register(number, facts, actor);
		return number;
	}

	/** Completes one with what is named, and leaves the rest as it is. */
	public void complete(String number, NamedContact named, CurrentPerson actor) {
		require(actor);
		this.taking.complete(number, facts(named, this.reading.contact(number, actor).facts()), actor);
	}

	private static void require(CurrentPerson actor) {
		if (!actor.isTeam()) {
			throw new NotFound();
		}
	}

	private ContactFacts facts(NamedContact named, ContactFacts known) {
		List<AnswerFault> faults = new ArrayList<>();
		Long organization = (named.organization() != null) ? organization(named.organization(), faults)
				: known.organizationId();
		CurrentPerson requester = requester(named.caller());
		Long requesterId = (requester != null) ? (Long) requester.id()
				: Objects.equals(organization, known.organizationId()) ? known.requesterId() : null;
		Subject about = named.about().isEmpty() ? known.about() : about(named.about(), known.about(), faults);
		if (!faults.isEmpty()) {
			throw new AnswersRefused(faults);
		}
		Map<String, String> caller = named.caller();
		String said = caller.getOrDefault("said", "");
		String phone = caller.getOrDefault("phone", PhoneNumber.parse(said).isPresent() ? said : "");
		String name = caller.getOrDefault("name", (phone.equals(said) || requester != null) ? "" : said);
		return new ContactFacts(requesterId, (requester != null) ? requester.organizationId() : organization,
				name.isEmpty() ? known.callerName() : name, phone.isEmpty() ? known.phone() : phone, about,
				(named.summary() != null) ? named.summary() : known.summary(), known.told());
	}

	/** Who it is by address, or by a phone that one contact alone has. */
	private @Nullable CurrentPerson requester(Map<String, String> caller) {
		String said = caller.getOrDefault("said", "");
		String email = caller.getOrDefault("email", said.contains("@") ? said : "");
		if (!email.isEmpty()) {
			return this.people.findActive(email.toLowerCase(Locale.ROOT)).filter(CurrentPerson::isClient).orElse(null);
		}
		List<FoundCaller> found = PhoneNumber.parse(caller.getOrDefault("phone", said))
			.map((phone) -> this.callers.found(phone.e164()))
			.orElse(List.of());
		Long only = (found.size() == 1) ? found.get(0).personId() : null;
		return (only != null) ? this.people.findActive(only).orElse(null) : null;
	}

	private @Nullable Long organization(String named, List<AnswerFault> faults) {
		Optional<Long> found = this.callers.organization(named);
		if (found.isEmpty()) {
			faults.add(unknown("organization", named));
		}
		return found.orElse(null);
	}

	/** What belongs to another product than was known is not known any more. */
	private Subject about(Map<String, String> named, Subject known, List<AnswerFault> faults) {
		boolean top = named.containsKey("product");
		Long product = top ? part("product", named, this::products, faults) : known.productId();
		boolean moduleSaid = named.containsKey("module");
		Long module = moduleSaid
				? part("module", named, () -> (product != null) ? this.catalog.modulesOf(product) : List.of(), faults)
				: (top && !Objects.equals(product, known.productId())) ? null : known.moduleId();
		Long situation = named.containsKey("situation") ? part("situation", named,
				() -> (module != null) ? this.catalog.situationsOf(module) : List.of(), faults)
				: Objects.equals(module, known.moduleId()) ? known.situationId() : null;
		Long impact = named.containsKey("impact") ? part("impact", named, this.catalog::impacts, faults)
				: known.impactId();
		return new Subject(product, module, situation, impact);
	}

	private List<CatalogChoice> products() {
		return this.catalog.products().stream().map((one) -> new CatalogChoice(one.id(), one.name())).toList();
	}

	private static @Nullable Long part(String code, Map<String, String> named, Supplier<List<CatalogChoice>> choices,
			List<AnswerFault> faults) {
		String wanted = named.getOrDefault(code, "");
		if (wanted.isBlank()) {
			return null;
		}
		List<CatalogChoice> all = choices.get();
		Optional<CatalogChoice> found = all.stream()
			.filter((one) -> Folding.fold(one.name()).equals(Folding.fold(wanted.strip())))
			.findFirst()
			.or(() -> all.stream().filter((one) -> Long.toString(one.id()).equals(wanted.strip())).findFirst());
		if (found.isEmpty()) {
			faults.add(unknown(code, wanted));
		}
		return found.map(CatalogChoice::id).orElse(null);
	}

	private static AnswerFault unknown(String code, String named) {
		return new AnswerFault(code, "protocol.call.unknown", List.of(named));
	}

}
