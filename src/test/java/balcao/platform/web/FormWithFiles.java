package balcao.platform.web;

import java.util.List;

import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.platform.StoredFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A form as other modules write them, with files. */
@TestComponent
@Controller
@RequestMapping("/form-with-files")
class FormWithFiles {

	private final Uploads uploads;

	private final FileStore store;

	FormWithFiles(Uploads uploads, FileStore store) {
		this.uploads = uploads;
		this.store = store;
	}

	record FilesForm(@NotBlank(message = FieldMessages.REQUIRED) String subject, @Nullable List<Long> uploads,
			@Nullable List<MultipartFile> files) {

	}

	@GetMapping
	ModelAndView form() {
		return page(new FilesForm("", null, null), List.of(), HttpStatus.OK);
	}

	@PostMapping
	ModelAndView send(@Valid @ModelAttribute("form") FilesForm form, BindingResult errors, CurrentPerson person,
			Model model) {
		List<StoredFile> files = this.uploads.receive(person, form.uploads(), form.files(), errors);
		if (errors.hasErrors()) {
			return page(form, files, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.store.claim(files.stream().map(StoredFile::id).toList(), person.id());
		model.asMap().clear();
		ModelAndView sent = new ModelAndView("redirect:/form-with-files/sent");
		sent.addObject("names", files.stream().map(StoredFile::name).toList());
		return sent;
	}

	@PostMapping(params = "removeUpload")
	ModelAndView remove(@ModelAttribute("form") FilesForm form, BindingResult errors, @RequestParam long removeUpload,
			CurrentPerson person) {
		return page(form, this.uploads.remove(removeUpload, person, form.uploads(), form.files(), errors),
				HttpStatus.OK);
	}

	@GetMapping("/sent")
	@ResponseBody
	String sent(@RequestParam(defaultValue = "") List<String> names) {
		return "Enviado: " + names;
	}

	private ModelAndView page(FilesForm form, List<StoredFile> files, HttpStatus status) {
		ModelAndView page = new ModelAndView("platform/formWithFiles", status);
		page.addObject("form", form);
		page.addObject("uploaded", files);
		page.addObject("fileRules", this.uploads.rules());
		return page;
	}

}
