package balcao.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.StoredFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;

/** Takes files while a form is still being filled in; each is its uploader's alone. */
@Controller
@RequestMapping("/uploads")
class UploadController {

	private final FileStore store;

	private final Downloads downloads;

	private final MessageSource messages;

	UploadController(FileStore store, Downloads downloads, MessageSource messages) {
		this.store = store;
		this.downloads = downloads;
		this.messages = messages;
	}

	/** A file that was taken. */
	record Upload(long id, String name, String type, long size) {

	}

	/** Why a file was not taken, in the person's language. */
	record Refusal(String message) {

	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	Upload upload(@RequestParam MultipartFile file, CurrentPerson person) throws IOException {
		try (InputStream content = file.getInputStream()) {
			StoredFile stored = this.store.store(person.id(),
					Objects.requireNonNullElse(file.getOriginalFilename(), ""), content);
			return new Upload(stored.id(), stored.name(), stored.mediaType(), stored.size());
		}
	}

	@PostMapping("/{id}/removal")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void remove(@PathVariable long id, CurrentPerson person) {
		this.store.discard(id, person.id());
	}

	@GetMapping("/{id}")
	void show(@PathVariable long id, CurrentPerson person, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		StoredFile file = this.store.pending(List.of(id), person.id()).stream().findFirst().orElseThrow(NotFound::new);
		this.downloads.show(file, request, response);
	}

	@ExceptionHandler
	@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
	@ResponseBody
	Refusal refused(Refused refused, Locale locale) {
		return new Refusal(this.messages.getMessage(refused.messageKey(), refused.arguments(), locale));
	}

}
