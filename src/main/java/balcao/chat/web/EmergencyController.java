package balcao.chat.web;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import balcao.catalog.CatalogService;
import balcao.catalog.ProductCard;
import balcao.chat.ChatReading;
import balcao.chat.ChatRow;
import balcao.chat.EmergencyChats;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.RateLimits;
import balcao.platform.TooOften;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** How a client gets help when everything has stopped: by phone, or by a conversation. */
@Controller
class EmergencyController {

	/** Whoever needs more than that is better served on the phone. */
	private static final RateLimits.Limit OF_PERSON = new RateLimits.Limit("chat-emergency", 3, Duration.ofHours(1));

	private static final RateLimits.Limit OF_ORGANIZATION = new RateLimits.Limit("chat-emergency-organization", 10,
			Duration.ofHours(1));

	private final EmergencyChats emergencies;

	private final ChatReading reading;

	private final CatalogService catalog;

	private final RateLimits limits;

	EmergencyController(EmergencyChats emergencies, ChatReading reading, CatalogService catalog, RateLimits limits) {
		this.emergencies = emergencies;
		this.reading = reading;
		this.catalog = catalog;
		this.limits = limits;
	}

	/**
	 * What the page shows: those that run already come first.
	 *
	 * @param key marks what this page begins
	 */
	record EmergencyPage(List<ChatRow> running, List<Option> products, String key) {

	}

	@GetMapping("/emergency")
	ModelAndView explain(CurrentPerson person, Model model) {
		if (person.isTeam()) {
			return Pages.redirect("/desk");
		}
		model.addAttribute("form", EmergencyForm.EMPTY);
		return page(person);
	}

	@PostMapping("/emergency")
	ModelAndView start(@Valid @ModelAttribute("form") EmergencyForm form, BindingResult errors, CurrentPerson person) {
		if (errors.getTarget() == null) {
			return Pages.invalid(page(person).addObject("form",
					new EmergencyForm(null, Objects.toString(errors.getFieldValue("summary"), ""), null)));
		}
		List<ProductCard> products = products(person);
		Long product = form.product();
		if (product != null && products.stream().noneMatch((one) -> one.id() == product)) {
			errors.rejectValue("product", "chat.emergency.noSuchProduct");
		}
		if (errors.hasErrors()) {
			return Pages.invalid(page(person));
		}
		Optional<Long> begun = this.emergencies.startedBy(form.mark(), person);
		if (begun.isPresent()) {
			return Pages.redirect("/chats/" + begun.get());
		}
		try {
			this.limits.spend(OF_PERSON, Long.toString(person.id()));
			this.limits.spend(OF_ORGANIZATION, Objects.toString(person.organizationId()));
		}
		catch (TooOften often) {
			errors.reject("chat.emergency.often", new Object[] { Math.max(1, often.remaining().toMinutes()) }, null);
			ModelAndView page = page(person);
			page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
			return page;
		}
		return Pages.redirect("/chats/" + this.emergencies.start(form.about(), form.words(), form.mark(), person));
	}

	private ModelAndView page(CurrentPerson person) {
		return new ModelAndView("chat/emergency", "page",
				new EmergencyPage(this.reading.open(person).stream().filter(ChatRow::isEmergency).toList(),
						products(person).stream().map((one) -> Option.of(one.id(), one.name())).toList(),
						UUID.randomUUID().toString()));
	}

	private List<ProductCard> products(CurrentPerson person) {
		Long organization = person.organizationId();
		if (organization == null) {
			throw new NotFound();
		}
		return this.catalog.products(null, organization);
	}

}
