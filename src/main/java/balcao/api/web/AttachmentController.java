package balcao.api.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import balcao.platform.CurrentPerson;
import balcao.platform.FileStore;
import balcao.platform.Refused;
import balcao.platform.web.Downloads;
import balcao.ticket.TicketReading;

/** Files: sent before what they belong to, read from the ticket that has them. */
@RestController
class AttachmentController {

	private final FileStore store;

	private final TicketReading reading;

	private final Downloads downloads;

	private final Writes writes;

	AttachmentController(FileStore store, TicketReading reading, Downloads downloads, Writes writes) {
		this.store = store;
		this.reading = reading;
		this.downloads = downloads;
		this.writes = writes;
	}

	@PostMapping(path = "/api/v1/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	ApiTicket.File attach(@RequestParam MultipartFile file, CurrentPerson person) throws IOException {
		this.writes.count(person);
		try (InputStream content = file.getInputStream()) {
			return ApiTicket.File
				.of(this.store.store(person.id(), Objects.requireNonNullElse(file.getOriginalFilename(), ""), content));
		}
		catch (Refused refused) {
			throw CallFaults.of("file", refused.messageKey(), refused.arguments());
		}
	}

	@GetMapping("/api/v1/tickets/{number}/attachments/{id}")
	void download(@PathVariable String number, @PathVariable long id, CurrentPerson person, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.downloads.send(this.reading.file(number, id, person), request, response);
	}

}
