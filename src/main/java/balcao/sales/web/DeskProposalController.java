package balcao.sales.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.platform.CurrentPerson;
import balcao.platform.Refused;
import balcao.platform.StoredFile;
import balcao.platform.web.Downloads;
import balcao.platform.web.Pages;
import balcao.platform.web.Uploads;
import balcao.sales.ProposalDeciding;
import balcao.sales.ProposalDrafting;
import balcao.sales.ProposalReading;
import balcao.sales.ProposalSending;
import balcao.sales.ProposalSheet;
import balcao.sales.ProposalTerms;

/** Proposals as the team writes, checks, sends and follows them. */
@Controller
@RequestMapping("/desk/tickets/{number}/proposals")
class DeskProposalController {

	private static final String FORM = "form";

	private final ProposalReading reading;

	private final ProposalDrafting drafting;

	private final ProposalSending sending;

	private final ProposalDeciding deciding;

	private final Uploads uploads;

	private final ProposalPaper paper;

	private final Documents documents;

	private final Downloads downloads;

	DeskProposalController(ProposalReading reading, ProposalDrafting drafting, ProposalSending sending,
			ProposalDeciding deciding, Uploads uploads, ProposalPaper paper, Documents documents, Downloads downloads) {
		this.reading = reading;
		this.drafting = drafting;
		this.sending = sending;
		this.deciding = deciding;
		this.uploads = uploads;
		this.paper = paper;
		this.documents = documents;
		this.downloads = downloads;
	}

	/**
	 * @param quote what it is made of; nothing for a blank one
	 */
	@PostMapping
	ModelAndView begin(@PathVariable String number, @RequestParam(required = false) @Nullable Long quote,
			CurrentPerson person) {
		long id = (quote != null) ? this.drafting.beginWith(number, quote, person)
				: this.drafting.begin(number, person);
		return Pages.redirect(address(number, id));
	}

	@GetMapping("/{id}")
	ModelAndView show(@PathVariable String number, @PathVariable long id, CurrentPerson person) {
		ProposalSheet sheet = this.reading.sheet(number, id, person);
		return sheet.row().isDraft() ? editor(sheet, List.of()).addObject(FORM, ProposalForm.of(sheet)) : page(sheet);
	}

	@PostMapping("/{id}")
	ModelAndView write(@PathVariable String number, @PathVariable long id,
			@Valid @ModelAttribute(FORM) ProposalForm form, BindingResult errors, CurrentPerson person,
			RedirectAttributes redirect) {
		ProposalSheet sheet = this.reading.sheet(number, id, person);
		List<StoredFile> files = this.uploads.receive(person, form.uploads(), form.files(), errors);
		if (!errors.hasErrors() && (form.next() == EditorAct.LINE || form.removeLine() != null)) {
			return editor(sheet, files).addObject(FORM, form.withRows(form.rows()));
		}
		ProposalTerms terms = errors.hasErrors() ? null : form.terms(errors);
		if (!errors.hasErrors() && terms != null) {
			try {
				this.drafting.write(number, id, terms, files.stream().map(StoredFile::id).toList(), form.seen(),
						person);
				redirect.addFlashAttribute("flash", "sales.flash.kept");
				return Pages.redirect(address(number, id) + ((form.next() == EditorAct.CHECK) ? "/preview" : ""));
			}
			catch (Refused refused) {
				errors.reject(refused.messageKey(), refused.arguments(), null);
				return again(sheet, files, HttpStatus.CONFLICT).addObject(FORM, form);
			}
		}
		return again(sheet, files, HttpStatus.UNPROCESSABLE_CONTENT).addObject(FORM, form);
	}

	@PostMapping(path = "/{id}", params = "removeUpload")
	ModelAndView removeUpload(@PathVariable String number, @PathVariable long id, @RequestParam long removeUpload,
			@ModelAttribute(FORM) ProposalForm form, BindingResult errors, CurrentPerson person) {
		ProposalSheet sheet = this.reading.sheet(number, id, person);
		return editor(sheet, this.uploads.remove(removeUpload, person, form.uploads(), form.files(), errors))
			.addObject(FORM, form);
	}

	private ModelAndView again(ProposalSheet sheet, List<StoredFile> files, HttpStatus status) {
		ModelAndView view = sheet.row().isDraft() ? editor(sheet, files) : page(sheet);
		view.setStatus(status);
		return view;
	}

	private ModelAndView editor(ProposalSheet sheet, List<StoredFile> files) {
		return view("sales/proposal-editor", sheet).addObject("pending", files)
			.addObject("rules", this.uploads.rules());
	}

	private ModelAndView page(ProposalSheet sheet) {
		return view("sales/desk-proposal", sheet);
	}

	private ModelAndView view(String template, ProposalSheet sheet) {
		return new ModelAndView(template, "sheet", sheet).addObject("row", sheet.row())
			.addObject("address", address(sheet.row().ticketNumber(), sheet.row().id()));
	}

	/** As the client will see it, with who gets it and what is said with it. */
	@GetMapping("/{id}/preview")
	ModelAndView preview(@PathVariable String number, @PathVariable long id, CurrentPerson person) {
		return view("sales/proposal-preview", this.reading.sheet(number, id, person)).addObject(FORM,
				new SendingForm(""));
	}

	@PostMapping("/{id}/sending")
	ModelAndView send(@PathVariable String number, @PathVariable long id, @Valid @ModelAttribute(FORM) SendingForm form,
			BindingResult errors, CurrentPerson person, RedirectAttributes redirect) {
		ProposalSheet sheet = this.reading.sheet(number, id, person);
		if (errors.hasErrors()) {
			return Pages.invalid(view("sales/proposal-preview", sheet));
		}
		try {
			this.sending.send(number, id, form.words(), person);
		}
		catch (Refused refused) {
			errors.reject(refused.messageKey(), refused.arguments(), null);
			ModelAndView view = view("sales/proposal-preview", sheet);
			view.setStatus(HttpStatus.CONFLICT);
			return view;
		}
		redirect.addFlashAttribute("flash", "sales.flash.sent");
		return Pages.redirect(address(number, id));
	}

	@PostMapping("/{id}/files/{fileId}/removal")
	ModelAndView removeFile(@PathVariable String number, @PathVariable long id, @PathVariable long fileId,
			CurrentPerson person) {
		this.drafting.removeFile(number, id, fileId, person);
		return Pages.redirect(address(number, id));
	}

	@PostMapping("/{id}/removal")
	ModelAndView discard(@PathVariable String number, @PathVariable long id, CurrentPerson person,
			RedirectAttributes redirect) {
		this.drafting.discard(number, id, person);
		redirect.addFlashAttribute("flash", "sales.flash.discarded");
		return Pages.redirect("/desk/tickets/" + number);
	}

	@PostMapping("/{id}/revision")
	ModelAndView revise(@PathVariable String number, @PathVariable long id, CurrentPerson person) {
		return Pages.redirect(address(number, this.drafting.revise(number, id, person)));
	}

	@PostMapping("/{id}/renewal")
	ModelAndView renew(@PathVariable String number, @PathVariable long id,
			@Valid @ModelAttribute(FORM) RenewalForm form, BindingResult errors, CurrentPerson person,
			RedirectAttributes redirect) {
		ProposalSheet sheet = this.reading.sheet(number, id, person);
		LocalDate until = errors.hasErrors() ? null : ProposalForm.day(form.renewUntil(), "renewUntil", errors);
		if (errors.hasErrors() || until == null) {
			return again(sheet, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			long next = this.sending.renew(number, id, until, person);
			redirect.addFlashAttribute("flash", "sales.flash.renewed");
			return Pages.redirect(address(number, next));
		}
		catch (Refused refused) {
			errors.reject(refused.messageKey(), refused.arguments(), null);
			return again(sheet, List.of(), HttpStatus.CONFLICT);
		}
	}

	@PostMapping("/{id}/withdrawal")
	ModelAndView withdraw(@PathVariable String number, @PathVariable long id,
			@Valid @ModelAttribute(FORM) WithdrawalForm form, BindingResult errors, CurrentPerson person,
			RedirectAttributes redirect) {
		return act(number, id, person, errors, redirect, "sales.flash.withdrawn",
				() -> this.sending.withdraw(number, id, form.withdrawal(), person));
	}

	/** What a client told the team. */
	@PostMapping("/{id}/decision")
	ModelAndView decide(@PathVariable String number, @PathVariable long id,
			@Valid @ModelAttribute(FORM) BehalfForm form, BindingResult errors, CurrentPerson person,
			RedirectAttributes redirect) {
		return act(number, id, person, errors, redirect, "sales.flash.recorded", () -> {
			long client = Objects.requireNonNull(form.person());
			if (form.verdict() == BehalfForm.Verdict.ACCEPTED) {
				this.deciding.acceptFor(number, id, client, Objects.requireNonNull(form.method()), form.reference(),
						form.lines(), person);
			}
			else {
				this.deciding.declineFor(number, id, client, form.reference(), person);
			}
		});
	}

	private ModelAndView act(String number, long id, CurrentPerson person, BindingResult errors,
			RedirectAttributes redirect, String flash, Runnable act) {
		ProposalSheet sheet = this.reading.sheet(number, id, person);
		if (errors.hasErrors()) {
			return again(sheet, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			act.run();
		}
		catch (Refused refused) {
			errors.reject(refused.messageKey(), refused.arguments(), null);
			return again(sheet, List.of(), HttpStatus.CONFLICT);
		}
		redirect.addFlashAttribute("flash", flash);
		return Pages.redirect(address(number, id));
	}

	@GetMapping("/{id}/attachments/{fileId}")
	void attachment(@PathVariable String number, @PathVariable long id, @PathVariable long fileId, CurrentPerson person,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.downloads.send(this.reading.file(number, id, fileId, person), request, response);
	}

	@GetMapping("/{id}/proposal.pdf")
	void proposal(@PathVariable String number, @PathVariable long id, CurrentPerson person, Locale locale,
			HttpServletResponse response) throws IOException {
		ProposalSheet sheet = this.reading.sheet(number, id, person);
		this.documents.pdf(this.paper.proposal(sheet, locale), ProposalController.name("proposta", sheet), response);
	}

	@GetMapping("/{id}/receipt.pdf")
	void receipt(@PathVariable String number, @PathVariable long id, CurrentPerson person, Locale locale,
			HttpServletResponse response) throws IOException {
		this.reading.receipt(number, id, person);
		ProposalSheet sheet = this.reading.sheet(number, id, person);
		this.documents.pdf(this.paper.receipt(sheet, locale), ProposalController.name("recibo", sheet), response);
	}

	@GetMapping("/{id}/receipt.json")
	void document(@PathVariable String number, @PathVariable long id, CurrentPerson person,
			HttpServletResponse response) throws IOException {
		ProposalSheet sheet = this.reading.sheet(number, id, person);
		this.documents.json(this.reading.receipt(number, id, person), ProposalController.name("recibo", sheet),
				response);
	}

	private static String address(String number, long id) {
		return "/desk/tickets/" + number + "/proposals/" + id;
	}

}
