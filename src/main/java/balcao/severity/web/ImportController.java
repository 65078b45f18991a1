package balcao.severity.web;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.platform.CurrentPerson;
import balcao.platform.FileName;
import balcao.platform.web.Attempt;
import balcao.platform.web.Pages;
import balcao.severity.MatrixImport;
import balcao.severity.MatrixReading;

/** Takes the whole matrix from a file, after showing what that would change. */
@Controller
@RequestMapping("/backoffice/matrix/draft/import")
class ImportController {

	private static final String HOME = "/backoffice/matrix/draft/import";

	private final MatrixImport files;

	private final MatrixReading reading;

	ImportController(MatrixImport files, MatrixReading reading) {
		this.files = files;
		this.reading = reading;
	}

	@GetMapping
	ModelAndView show() {
		return page().addObject("form", new ImportForm(null));
	}

	@PostMapping
	ModelAndView keep(@ModelAttribute("form") ImportForm form, BindingResult errors, CurrentPerson person) {
		MultipartFile file = form.file();
		if (file == null || file.isEmpty()) {
			errors.rejectValue("file", "severity.import.missing");
		}
		Attempt.to(() -> this.files.keep(FileName.of(Objects.requireNonNull(file).getOriginalFilename()).value(), file,
				person), errors, "file");
		return errors.hasErrors() ? Pages.invalid(page()) : Pages.redirect(HOME);
	}

	@PostMapping("/application")
	ModelAndView apply(@ModelAttribute("form") ApplicationForm form, BindingResult errors,
			RedirectAttributes redirect) {
		Attempt.to(() -> this.files.apply(Edited.of(form.edited()), form.creates()), errors, null);
		if (errors.hasErrors()) {
			return Pages.invalid(page());
		}
		redirect.addFlashAttribute("flash", "severity.flash.imported");
		return Pages.redirect("/backoffice/matrix/draft");
	}

	@PostMapping("/removal")
	ModelAndView forget(RedirectAttributes redirect) {
		this.files.forget();
		redirect.addFlashAttribute("flash", "severity.flash.importForgotten");
		return Pages.redirect(HOME);
	}

	private ModelAndView page() {
		return new ModelAndView("severity/import", "version", this.reading.draft()).addObject("plan",
				this.files.plan().orElse(null));
	}

}
