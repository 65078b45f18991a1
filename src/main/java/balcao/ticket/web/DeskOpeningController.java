package balcao.ticket.web;

import balcao.organization.OrganizationRow;
import balcao.organization.OrganizationService;
import balcao.organization.PersonService;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

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

	/** Which organizations to choose from. */
	record Search(@Size(max = 100) @Nullable String q, @Nullable String after, @Nullable String before) {

		String words() {
			return (this.q != null) ? this.q : "";
		}

		@Nullable String at(String side, @Nullable String cursor) {
			return (cursor == null) ? null
					: UriComponentsBuilder.fromPath("/desk/tickets/new")
						.queryParam("q", "{q}")
						.queryParam(side, cursor)
						.encode()
						.buildAndExpand(words())
						.toUriString();
		}

		PageRequest place() {
			return new PageRequest(this.after, this.before);
		}

	}

	@GetMapping
	String organization(@Valid Search search, Model model) {
		KeysetPage<OrganizationRow> found = this.organizations.page(search.words(), search.place());
		model.addAttribute("organizations", found.rows().stream().filter((row) -> !row.archived()).toList());
		model.addAttribute("words", search.words());
		model.addAttribute("newer", search.at("before", found.before()));
		model.addAttribute("older", search.at("after", found.after()));
		return "ticket/new-organization";
	}

	@GetMapping(params = "organization")
	String requester(@RequestParam long organization, Model model) {
		model.addAttribute("organization", this.organizations.nameOf(organization));
		model.addAttribute("contacts", this.people.contactsOf(organization));
		return "ticket/new-requester";
	}

}
