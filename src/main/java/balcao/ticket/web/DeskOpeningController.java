package balcao.ticket.web;

import balcao.organization.OrganizationService;
import balcao.organization.PersonService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The team says for whom it opens a ticket. */
@Controller
@RequestMapping("/desk/tickets/new")
class DeskOpeningController {

	private final OrganizationService organizations;

	private final PersonService people;

	DeskOpeningController(OrganizationService organizations, PersonService people) {
		this.organizations = organizations;
		this.people = people;
	}

	@GetMapping
	String requester(@RequestParam(required = false) @Nullable Long organization, Model model) {
		if (organization == null) {
			model.addAttribute("organizations",
					this.organizations.choices().stream().map((one) -> Option.of(one.id(), one.name())).toList());
			return "ticket/new-organization";
		}
		model.addAttribute("organization", this.organizations.nameOf(organization));
		model.addAttribute("contacts", this.people.contactsOf(organization));
		return "ticket/new-requester";
	}

}
