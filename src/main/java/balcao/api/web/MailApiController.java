package balcao.api.web;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import balcao.mailbox.MailIntake;
import balcao.mailbox.MailOutcome;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;

/** Mails from a mail server that hands on what it receives; the team's programs alone. */
@RestController
@RequestMapping(path = "/api/v1/mail", produces = MediaType.APPLICATION_JSON_VALUE)
class MailApiController {

	private final MailIntake intake;

	MailApiController(MailIntake intake) {
		this.intake = intake;
	}

	/** Of a mail server, so that it is not counted among what a person writes. */
	@PostMapping
	ResponseEntity<Handed> take(CurrentPerson person, HttpServletRequest request)
			throws IOException, HttpMediaTypeNotSupportedException {
		if (!person.isTeam()) {
			throw new NotFound();
		}
		// asked for here, so that whoever may not is told of no such thing
		String type = Objects.requireNonNullElse(request.getContentType(), "");
		if (!type.startsWith("message/rfc822")) {
			throw new HttpMediaTypeNotSupportedException(type);
		}
		MailIntake.Handed handed = this.intake.take(BoundedBody.of(request, DataSize.ofBytes(this.intake.maxSize())),
				person);
		boolean before = handed.outcome() == MailOutcome.DUPLICATE;
		return ResponseEntity.status(before ? HttpStatus.OK : HttpStatus.CREATED)
			.body(new Handed(handed.id(), handed.outcome().code(), handed.ticket()));
	}

	@GetMapping("/{id}")
	Understood find(@PathVariable long id, CurrentPerson person) {
		MailIntake.Report report = this.intake.report(id, person);
		MailOutcome outcome = report.outcome();
		return new Understood(id, (outcome != null) ? outcome.code() : null, report.state().name(), report.ticket(),
				report.sender(), report.subject(), report.text(),
				report.attachments()
					.stream()
					.map((file) -> new File(file.name(), file.type(), file.size(), file.sha256()))
					.toList(),
				report.references(), code(report.classification()),
				report.reasons().stream().map(MailApiController::code).toList(), report.removedAt());
	}

	private static String code(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * What became of a mail.
	 *
	 * @param outcome {@code ticket}, {@code message}, {@code parked}, {@code duplicate},
	 * {@code bounce}, {@code auto-reply} or {@code rejected}
	 * @param ticket the number of the ticket that it opened or joined
	 */
	record Handed(long id, String outcome, @Nullable String ticket) {

	}

	/**
	 * What was understood of a mail.
	 *
	 * @param originalRemovedAt since when its beginning alone is kept, without files
	 * @param text its whole text, with quotes and signature
	 * @param references the ids it answers, the oldest first
	 * @param reasons why it became what it is
	 */
	record Understood(long id, @Nullable String outcome, String state, @Nullable String ticket, @Nullable String sender,
			String subject, String text, List<File> attachments, List<String> references, String classification,
			List<String> reasons, @Nullable Instant originalRemovedAt) {

	}

	/** A file of a mail. */
	record File(String name, String type, long size, String sha256) {

	}

}
