package balcao.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

import balcao.platform.CurrentPerson;
import balcao.platform.RateLimits;
import balcao.platform.Refused;
import balcao.platform.TypedForm;
import balcao.platform.TypedFormService;

/** Keeps forms while they are being written; each is its writer's alone. */
@Controller
@RequestMapping("/typed")
class TypedFormController {

	private static final RateLimits.Limit SAVES = new RateLimits.Limit("typed/saves", 300, Duration.ofMinutes(1));

	private final TypedFormService typed;

	private final RateLimits limits;

	private final PlatformSettings settings;

	private final Clock clock;

	private final MessageSource messages;

	TypedFormController(TypedFormService typed, RateLimits limits, PlatformSettings settings, Clock clock,
			MessageSource messages) {
		this.typed = typed;
		this.limits = limits;
		this.settings = settings;
		this.clock = clock;
		this.messages = messages;
	}

	/**
	 * What was kept.
	 *
	 * @param id null when there was nothing to keep
	 * @param said that and when it was kept, in the person's language
	 */
	record Kept(@Nullable Long id, int version, String said) {

	}

	/** Why it was not kept, in the person's language. */
	record Refusal(String message) {

	}

	@PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	Kept keep(CurrentPerson person, HttpServletRequest request, Locale locale) {
		TypedFields fields = TypedFields.of(request)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
		if (fields.isTooLong()) {
			throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
		}
		this.limits.spend(SAVES, Long.toString(person.id()));
		return keep(person, fields).map((kept) -> new Kept(kept.id(), kept.version(), said(kept, locale)))
			.orElseGet(() -> new Kept(null, 0, ""));
	}

	/** Throws it away; what the form around the button holds meanwhile is kept. */
	@PostMapping("/{id}/removal")
	String discard(@PathVariable long id, @RequestParam(required = false) @Nullable String back, CurrentPerson person,
			HttpServletRequest request) {
		this.typed.discard(id, person);
		String address = OwnPath.of(back).orElse("/");
		Optional<TypedForm> other = TypedFields.of(request)
			.filter((fields) -> !fields.isTooLong() && !Long.valueOf(id).equals(fields.id()) && fields.hasWords())
			.flatMap((fields) -> keep(person, fields));
		return "redirect:" + other
			.map((kept) -> UriComponentsBuilder.fromUriString(address)
				.replaceQueryParam(TypedState.PARAMETER, kept.id())
				.build()
				.toUriString())
			.orElse(address);
	}

	@PostMapping("/{id}/restoration")
	String restore(@PathVariable long id, @RequestParam(required = false) @Nullable String back, CurrentPerson person) {
		this.typed.restore(id, person);
		return "redirect:" + UriComponentsBuilder.fromUriString(OwnPath.of(back).orElse("/"))
			.replaceQueryParam(TypedState.PARAMETER, id)
			.build()
			.toUriString();
	}

	@ExceptionHandler
	ResponseEntity<Refusal> refused(Refused refused, Locale locale) {
		return ResponseEntity.unprocessableContent()
			.body(new Refusal(this.messages.getMessage(refused.messageKey(), refused.arguments(), locale)));
	}

	private Optional<TypedForm> keep(CurrentPerson person, TypedFields fields) {
		return this.typed.keep(person, fields.form(), fields.id(), fields.version(), fields.fields(), fields.files());
	}

	private String said(TypedForm kept, Locale locale) {
		When when = new When(this.clock, this.settings.zone(), this.messages, locale);
		return this.messages.getMessage("platform.typed.saved", new Object[] { when.time(kept.updatedAt()) }, locale);
	}

}
