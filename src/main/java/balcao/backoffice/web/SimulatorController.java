package balcao.backoffice.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.validation.Valid;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

import balcao.backoffice.SimulatedTicket;
import balcao.backoffice.Simulation;
import balcao.backoffice.SimulatorService;
import balcao.catalog.CatalogService;
import balcao.catalog.Priority;
import balcao.explanation.DeadlineWords;
import balcao.explanation.Listener;
import balcao.organization.OrganizationService;
import balcao.platform.Refused;
import balcao.platform.ZoneRules;
import balcao.platform.web.Option;

/** Tries out a request by what its address says, so that it can be shared. */
@Controller
class SimulatorController {

	private final SimulatorService simulator;

	private final OrganizationService organizations;

	private final CatalogService catalog;

	private final DeadlineWords words;

	private final MessageSource messages;

	private final ZoneRules zone;

	SimulatorController(SimulatorService simulator, OrganizationService organizations, CatalogService catalog,
			DeadlineWords words, MessageSource messages, ZoneRules zone) {
		this.simulator = simulator;
		this.organizations = organizations;
		this.catalog = catalog;
		this.words = words;
		this.messages = messages;
		this.zone = zone;
	}

	@GetMapping("/backoffice/simulator")
	ModelAndView simulator(@Valid @ModelAttribute("form") SimulatorForm form, BindingResult errors) {
		String strange = form.strange();
		if (strange != null) {
			errors.rejectValue(strange, "backoffice.simulator.strangeDate");
		}
		if (form.hasPauseBackwards()) {
			errors.rejectValue("pauseUntil", "backoffice.simulator.pauseBackwards");
		}
		if (errors.hasErrors()) {
			return page(HttpStatus.UNPROCESSABLE_CONTENT);
		}
		if (form.isTicketOnly()) {
			return ofTicket(form, errors);
		}
		ModelAndView page = page(HttpStatus.OK);
		if (form.isComplete()) {
			try {
				Simulation simulation = this.simulator
					.simulate(form.question(this.catalog.scope(form.scope()), this.zone.zone()));
				page.addObject("simulation", simulation);
				page.addObject("stories", simulation.deadlines()
					.stream()
					.map((deadline) -> this.words.tell(deadline, Listener.TEAM, LocaleContextHolder.getLocale()))
					.toList());
			}
			catch (Refused refused) {
				errors.reject(refused.messageKey(), refused.arguments(), null);
				page.setStatus(HttpStatus.CONFLICT);
			}
		}
		return page;
	}

	private ModelAndView ofTicket(SimulatorForm form, BindingResult errors) {
		Optional<SimulatedTicket> ticket = this.simulator.ticket(String.valueOf(form.ticket()).strip());
		if (ticket.isEmpty()) {
			errors.rejectValue("ticket", "backoffice.simulator.noTicket");
			return page(HttpStatus.OK);
		}
		SimulatedTicket found = ticket.get();
		LocalDateTime opened = found.openedAt().atZone(this.zone.zone()).toLocalDateTime().withNano(0);
		return new ModelAndView("redirect:" + UriComponentsBuilder.fromPath("/backoffice/simulator")
			.queryParam("ticket", found.number())
			.queryParam("openedAt", opened)
			.queryParam("organization", found.organizationId())
			.queryParam("scope", found.scope())
			.queryParamIfPresent("impact", Optional.ofNullable(found.impactId()))
			.queryParamIfPresent("impactLevel", Optional.ofNullable(found.impactLevel()))
			.queryParamIfPresent("priority", Optional.ofNullable(found.priority()))
			.queryParam("approval", found.needsApproval())
			.queryParamIfPresent("severity", found.decided() ? Optional.empty() : Optional.of(found.severity()))
			.build()
			.toUriString());
	}

	private ModelAndView page(HttpStatus status) {
		ModelAndView page = new ModelAndView("backoffice/simulator");
		page.setStatus(status);
		page.addObject("organizations",
				this.organizations.choices().stream().map((one) -> Option.of(one.id(), one.name())).toList());
		page.addObject("scopes",
				this.catalog.scopes().stream().map((one) -> Option.of(one.value(), one.label())).toList());
		page.addObject("impacts",
				this.catalog.impacts().stream().map((one) -> Option.of(one.id(), one.name())).toList());
		page.addObject("levels",
				IntStream.rangeClosed(1, 4).mapToObj((level) -> Option.of(level, Integer.toString(level))).toList());
		page.addObject("priorities", priorities());
		return page;
	}

	private List<Option> priorities() {
		return Stream.of(Priority.values())
			.map((priority) -> Option.of(priority,
					this.messages.getMessage("backoffice.simulator.priority." + priority, null,
							LocaleContextHolder.getLocale())))
			.toList();
	}

}
