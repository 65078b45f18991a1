package balcao.sla.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import balcao.calendar.CalendarService;
import balcao.catalog.CatalogService;
import balcao.catalog.Subject;
import balcao.organization.Choice;
import balcao.organization.OrganizationService;
import balcao.platform.web.Option;
import balcao.sla.ContractService;
import balcao.sla.ContractTerms;
import balcao.sla.PolicyService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.web.servlet.ModelAndView;

/** Gathers what the form of a contract offers, and reads what was typed into it. */
@Component
class ContractPages {

	static final String ALL = "/backoffice/contracts";

	private final ContractService contracts;

	private final PolicyService policies;

	private final OrganizationService organizations;

	private final CatalogService catalog;

	private final CalendarService calendars;

	ContractPages(ContractService contracts, PolicyService policies, OrganizationService organizations,
			CatalogService catalog, CalendarService calendars) {
		this.contracts = contracts;
		this.policies = policies;
		this.organizations = organizations;
		this.catalog = catalog;
		this.calendars = calendars;
	}

	/** The form of a new contract, or of one that there is. */
	ModelAndView form(@Nullable Long id) {
		ContractTerms terms = (id != null) ? this.contracts.terms(id) : null;
		ModelAndView page = new ModelAndView("sla/contract").addObject("organizations", this.organizations.choices())
			.addObject("products", products(terms))
			.addObject("policies", policies(terms))
			.addObject("calendars", calendars(terms));
		if (id != null && terms != null) {
			page.addObject("id", id)
				.addObject("terms", terms)
				.addObject("state", this.contracts.stateOf(terms))
				.addObject("used", this.contracts.isUsed(id))
				.addObject("seen", this.contracts.version(id));
		}
		return page;
	}

	ContractForm typed(ContractTerms terms) {
		return ContractForm.of(terms, organization(terms));
	}

	String organizationName(@Nullable Long id) {
		return (id != null) ? this.organizations.nameOf(id) : "";
	}

	/** The terms; empty when something is wrong with the form. */
	Optional<ContractTerms> read(ContractForm form, @Nullable Long id, Errors errors) {
		ContractTerms former = (id != null) ? this.contracts.terms(id) : null;
		Long organization = organization(form, former, errors);
		Long product = chosen(form.product(), products(former), "product", errors);
		Long calendar = chosen(form.calendar(), calendars(former), "calendar", errors);
		Long policy = chosen(form.policy(), policies(former), "policy", errors);
		if (form.policy().isEmpty()) {
			errors.rejectValue("policy", "sla.contract.policyMissing");
		}
		Optional<LocalDate> from = TypedDate.read(form.validFrom(), "validFrom", errors);
		LocalDate until = form.validUntil().isEmpty() ? null
				: TypedDate.read(form.validUntil(), "validUntil", errors).orElse(null);
		if (from.isPresent() && until != null && until.isBefore(from.get())) {
			errors.rejectValue("validUntil", "sla.refused.contractEndsBeforeStart");
		}
		if (errors.hasErrors() || policy == null) {
			return Optional.empty();
		}
		return from
			.map((first) -> new ContractTerms(form.name(), organization, product, policy, calendar, first, until));
	}

	private @Nullable Long organization(ContractForm form, @Nullable ContractTerms former, Errors errors) {
		if (form.organization().isEmpty()) {
			return null;
		}
		if (former != null && former.organizationId() != null && same(organization(former), form.organization())) {
			return former.organizationId();
		}
		Optional<Choice> found = this.organizations.choices()
			.stream()
			.filter((choice) -> same(choice.name(), form.organization()))
			.findFirst();
		if (found.isEmpty()) {
			errors.rejectValue("organization", "sla.contract.organizationUnknown", new Object[] { form.organization() },
					null);
		}
		return found.map(Choice::id).orElse(null);
	}

	private static boolean same(String one, String other) {
		return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
	}

	private static @Nullable Long chosen(String typed, List<Option> options, String field, Errors errors) {
		if (typed.isEmpty()) {
			return null;
		}
		Optional<Option> option = options.stream()
			.filter((one) -> Objects.toString(one.value()).equals(typed))
			.findFirst();
		if (option.isEmpty()) {
			errors.rejectValue(field, "sla.policy.chooseOne");
		}
		return option.map((one) -> (Long) one.value()).orElse(null);
	}

	private String organization(ContractTerms terms) {
		return organizationName(terms.organizationId());
	}

	/** Those in use, and the one that the contract names already. */
	private List<Option> products(@Nullable ContractTerms former) {
		List<Option> options = new ArrayList<>();
		this.catalog.products().forEach((product) -> options.add(Option.of(product.id(), product.name())));
		if (former != null && former.productId() != null) {
			String name = this.catalog.names(new Subject(former.productId(), null, null, null)).product();
			add(options, former.productId(), Objects.requireNonNullElse(name, "?"));
		}
		return options;
	}

	private List<Option> policies(@Nullable ContractTerms former) {
		List<Option> options = new ArrayList<>();
		this.policies.choices().forEach((policy) -> options.add(Option.of(policy.id(), policy.name())));
		if (former != null) {
			add(options, former.policyId(), this.policies.page(former.policyId()).name());
		}
		return options;
	}

	private List<Option> calendars(@Nullable ContractTerms former) {
		List<Option> options = new ArrayList<>();
		this.calendars.choices().forEach((calendar) -> options.add(Option.of(calendar.id(), calendar.name())));
		if (former != null && former.calendarId() != null) {
			add(options, former.calendarId(), this.calendars.current(former.calendarId()).name());
		}
		return options;
	}

	private static void add(List<Option> options, Long value, String label) {
		if (options.stream().noneMatch((option) -> option.value().equals(value))) {
			options.add(Option.of(value, label));
		}
	}

}
