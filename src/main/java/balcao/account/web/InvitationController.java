package balcao.account.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.account.InvitationService;

/** Invites a person from the back office, the first time and again. */
@Controller
class InvitationController {

	private final InvitationService invitations;

	InvitationController(InvitationService invitations) {
		this.invitations = invitations;
	}

	@PostMapping("/backoffice/people/{id}/invitation")
	String invite(@PathVariable long id, RedirectAttributes redirect) {
		this.invitations.invite(id);
		redirect.addFlashAttribute("flash", "account.flash.invited");
		return "redirect:/backoffice/people/" + id;
	}

}
