package balcao.catalog.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.catalog.CatalogFiles;
import balcao.catalog.CatalogImportPlan;
import balcao.catalog.CatalogKind;
import balcao.platform.CurrentPerson;
import balcao.platform.FileName;
import balcao.platform.web.Attempt;
import balcao.platform.web.Pages;

/**
 * Takes a whole list from a file, after showing what that would do, and gives it as one.
 */
@Controller
@RequestMapping("/backoffice/catalog/{kind}/file")
class CatalogFileController {

	private final CatalogFiles files;

	CatalogFileController(CatalogFiles files) {
		this.files = files;
	}

	@GetMapping
	ModelAndView show(@PathVariable CatalogKind kind) {
		return page(kind).addObject("form", new CatalogFileForm(null));
	}

	@PostMapping
	ModelAndView keep(@PathVariable CatalogKind kind, @ModelAttribute("form") CatalogFileForm form,
			BindingResult errors, CurrentPerson person) {
		MultipartFile file = form.file();
		if (file == null || file.isEmpty()) {
			errors.rejectValue("file", "catalog.import.missing");
		}
		Attempt.to(() -> this.files.keep(kind, FileName.of(Objects.requireNonNull(file).getOriginalFilename()).value(),
				file, person), errors, "file");
		return errors.hasErrors() ? Pages.invalid(page(kind)) : Pages.redirect(home(kind));
	}

	@PostMapping("/application")
	ModelAndView apply(@PathVariable CatalogKind kind, @RequestParam(defaultValue = "") String edited,
			RedirectAttributes redirect) {
		BindingResult errors = new MapBindingResult(Map.of(), "form");
		Attempt.to(() -> {
			CatalogImportPlan plan = this.files.apply(kind, edited);
			redirect.addFlashAttribute("flash", "catalog.flash.imported");
			redirect.addFlashAttribute("flashArguments", List.of(plan.created().size(), plan.restored().size()));
		}, errors, null);
		return errors.hasErrors() ? Pages.invalid(page(kind).addAllObjects(errors.getModel()))
				: Pages.redirect("/backoffice/catalog/" + kind.path());
	}

	@PostMapping("/removal")
	ModelAndView forget(@PathVariable CatalogKind kind, RedirectAttributes redirect) {
		this.files.forget(kind);
		redirect.addFlashAttribute("flash", "catalog.flash.importForgotten");
		return Pages.redirect(home(kind));
	}

	@GetMapping("/export")
	ResponseEntity<byte[]> export(@PathVariable CatalogKind kind, @RequestParam(defaultValue = "false") boolean excel) {
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(String.join("-", CatalogFiles.columns(kind)) + ".csv")
						.build()
						.toString())
			.header("X-Content-Type-Options", "nosniff")
			.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
			.body(this.files.export(kind, excel).getBytes(StandardCharsets.UTF_8));
	}

	private ModelAndView page(CatalogKind kind) {
		return new ModelAndView("catalog/file",
				Map.of("kind", kind, "columns", String.join(";", CatalogFiles.columns(kind)), "home", home(kind)))
			.addObject("plan", this.files.plan(kind).orElse(null));
	}

	private static String home(CatalogKind kind) {
		return "/backoffice/catalog/" + kind.path() + "/file";
	}

}
