package balcao.ticket.web;

import balcao.platform.CurrentPerson;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the first step of a request leads. */
final class ProblemStep {

	/** Tells the next page that the person had chosen none of the consequences. */
	static final String NO_IMPACT = "noImpact";

	private ProblemStep() {
	}

	static ModelAndView again(ProblemPage page) {
		ModelAndView view = new ModelAndView("ticket/problem", "page", page);
		view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return view;
	}

	static String after(Next step, long draft, ProblemForm form, CurrentPerson person, RedirectAttributes redirect) {
		return switch (step) {
			case CONTINUE -> "redirect:/tickets/drafts/" + draft + "/details";
			case REFRESH -> {
				boolean none = form.impact() != null && form.impact() == ProblemForm.NONE_OF_THESE;
				redirect.addFlashAttribute(NO_IMPACT, none);
				yield "redirect:/tickets/drafts/" + draft;
			}
			case LEAVE -> leave(person, redirect);
		};
	}

	static String leave(CurrentPerson person, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", "ticket.flash.kept");
		return person.isTeam() ? "redirect:/desk" : "redirect:/";
	}

}
