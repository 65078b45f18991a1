package balcao.ticket.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.intake.Answers;
import balcao.intake.DraftService;
import balcao.platform.CurrentPerson;
import balcao.platform.StoredFile;
import balcao.platform.web.Uploads;

/** Shows the pages of a request's form and keeps what they send. */
@Component
class Steps {

	private static final String VIEW = "ticket/step";

	private final Wizard wizard;

	private final DraftService drafts;

	private final Uploads uploads;

	Steps(Wizard wizard, DraftService drafts, Uploads uploads) {
		this.wizard = wizard;
		this.drafts = drafts;
		this.uploads = uploads;
	}

	String show(Wizard.Request request, int number, Model model) {
		StepPage page = this.wizard.step(request, number, this.wizard.kept(request));
		model.addAttribute("page", page);
		model.addAllAttributes(binding(page, request.answers()).getModel());
		return VIEW;
	}

	/** Keeps a page's answers and goes on, unless something has to be mended first. */
	ModelAndView keep(Wizard.Request request, int number, MultiValueMap<String, String> parameters,
			@Nullable List<MultipartFile> files, RedirectAttributes redirect) throws ServletRequestBindingException {
		SentStep sent = SentStep.read(parameters, Wizard.fields(request, number));
		Wizard.Request told = request.with(sent.within(request.answers()));
		StepPage asked = this.wizard.step(told, number, List.of());
		BindingResult errors = binding(asked, told.answers());
		List<StoredFile> received = asked.takesFiles() ? this.uploads.receive(request.author(), sent.uploads(), files,
				this.wizard.rules(request.type()), errors) : this.wizard.kept(request);
		StepPage page = this.wizard.step(told, number, received);
		Next next = page.asksMoreThan(sent.shown()) ? Next.REFRESH : sent.next();
		if (next == Next.CONTINUE) {
			this.wizard.check(page, sent, request, errors);
		}
		if (errors.hasErrors()) {
			return again(page, errors, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		CurrentPerson author = request.author();
		Long draft = request.draft();
		long kept = (draft != null) ? draft : this.drafts.begin(author, request.requester().id(), request.type().id());
		this.drafts.tell(kept, author, page.form().answers(), received.stream().map(StoredFile::id).toList());
		return new ModelAndView(after(next, kept, page, author, redirect));
	}

	/** Forgets one upload and shows the page again. */
	ModelAndView withoutUpload(Wizard.Request request, int number, MultiValueMap<String, String> parameters,
			@Nullable List<MultipartFile> files, long removed) throws ServletRequestBindingException {
		SentStep sent = SentStep.read(parameters, Wizard.fields(request, number));
		Wizard.Request told = request.with(sent.within(request.answers()));
		StepPage asked = this.wizard.step(told, number, List.of());
		BindingResult errors = binding(asked, told.answers());
		List<StoredFile> rest = this.uploads.remove(removed, request.author(), sent.uploads(), files,
				this.wizard.rules(request.type()), errors);
		return again(this.wizard.step(told, number, rest), errors,
				errors.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
	}

	private static String after(Next next, long draft, StepPage page, CurrentPerson author,
			RedirectAttributes redirect) {
		int number = page.step().number();
		return switch (next) {
			case CONTINUE ->
				"redirect:/tickets/drafts/" + draft + (page.isLast() ? "/review" : "/steps/" + (number + 1));
			case REFRESH -> "redirect:/tickets/drafts/" + draft + ((number > 1) ? "/steps/" + number : "");
			case LEAVE -> {
				redirect.addFlashAttribute("flash", "ticket.flash.kept");
				yield author.isTeam() ? "redirect:/desk" : "redirect:/";
			}
		};
	}

	private static BindingResult binding(StepPage page, Answers given) {
		return new MapBindingResult(Wizard.values(page, given), "form");
	}

	private static ModelAndView again(StepPage page, BindingResult errors, HttpStatus status) {
		ModelAndView view = new ModelAndView(VIEW, errors.getModel());
		view.addObject("page", page);
		view.setStatus(status);
		return view;
	}

}
