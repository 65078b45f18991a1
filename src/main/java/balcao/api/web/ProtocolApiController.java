package balcao.api.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import balcao.api.ProtocolCalls;
import balcao.api.TicketCalls;
import balcao.intake.AnswersRefused;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.PublicAddress;
import balcao.protocol.ContactChannel;
import balcao.protocol.NamedContact;
import balcao.protocol.ProtocolRequests;
import balcao.ticket.TicketRecords;

/** Protocols for programs of the team; everything after the opening goes by tickets. */
@RestController
@RequestMapping(path = "/api/v1/protocols", consumes = MediaType.APPLICATION_JSON_VALUE,
		produces = MediaType.APPLICATION_JSON_VALUE)
class ProtocolApiController {

	private static final String CALLER = "caller";

	private static final String ORGANIZATION = "organization";

	private static final String SUMMARY = "summary";

	private static final String CHANNEL = "channel";

	private static final int LONGEST = 200;

	private static final int LONGEST_SUMMARY = 150;

	private static final Set<String> CALLER_PARTS = Set.of("name", "phone", "email");

	private final ProtocolCalls calls;

	private final ProtocolRequests protocols;

	private final TicketRecords records;

	private final Writes writes;

	private final PublicAddress address;

	ProtocolApiController(ProtocolCalls calls, ProtocolRequests protocols, TicketRecords records, Writes writes,
			PublicAddress address) {
		this.calls = calls;
		this.protocols = protocols;
		this.records = records;
		this.writes = writes;
		this.address = address;
	}

	@PostMapping
	ResponseEntity<ApiTicket> register(CurrentPerson person, HttpServletRequest request,
			@RequestHeader(name = CallKey.HEADER, required = false) @Nullable String key) throws IOException {
		require(person);
		CallKey.checked(key);
		CallBody body = body(request);
		ContactChannel channel = channel(body);
		NamedContact named = named(body);
		body.found().throwIfAny();
		TicketCalls.Opened opened;
		try {
			opened = this.calls.register(channel, named, key, body.hash(), person);
		}
		catch (AnswersRefused refused) {
			throw faults(refused);
		}
		ResponseEntity.BodyBuilder answer = ResponseEntity
			.created(UriComponentsBuilder.fromUriString(this.address.of("/api/v1/tickets/" + opened.number()))
				.build()
				.toUri());
		if (opened.repeated()) {
			answer.header(CallKey.REPEATED, "true");
		}
		return answer.body(ApiTicket.of(this.records.find(opened.number(), person)));
	}

	@PostMapping("/{number}")
	ApiTicket complete(@PathVariable String number, CurrentPerson person, HttpServletRequest request)
			throws IOException {
		require(person);
		String known = this.records.find(number, person).ticket().number();
		CallBody body = body(request);
		if (body.has(CHANNEL)) {
			body.found().add(CHANNEL, "api.field.unknown");
		}
		NamedContact named = named(body);
		body.found().throwIfAny();
		try {
			this.protocols.complete(known, named, person);
		}
		catch (AnswersRefused refused) {
			throw faults(refused);
		}
		return ApiTicket.of(this.records.find(known, person));
	}

	private void require(CurrentPerson person) {
		if (!person.isTeam()) {
			throw new NotFound();
		}
		this.writes.count(person);
	}

	private static CallBody body(HttpServletRequest request) throws IOException {
		return CallBody.of(request,
				Set.of(CHANNEL, CALLER, ORGANIZATION, "product", "module", "situation", "impact", SUMMARY));
	}

	private static ContactChannel channel(CallBody body) {
		String named = Objects.requireNonNullElse(body.text(CHANNEL), ContactChannel.PHONE.name());
		return Stream.of(ContactChannel.values())
			.filter((one) -> one.name().equals(named))
			.findFirst()
			.orElseGet(() -> {
				body.found().add(CHANNEL, "api.field.notChannel");
				return ContactChannel.PHONE;
			});
	}

	private static NamedContact named(CallBody body) {
		Map<String, String> about = new LinkedHashMap<>();
		NamedContact.ABOUT.stream()
			.filter(body::names)
			.forEach((name) -> about.put(name, Objects.requireNonNullElse(one(body, name), "")));
		return new NamedContact(caller(body), one(body, ORGANIZATION), about, text(body, SUMMARY));
	}

	/** A text, or an object of its parts. */
	private static Map<String, String> caller(CallBody body) {
		Map<String, String> caller = new LinkedHashMap<>();
		if (body.hasObject(CALLER)) {
			body.object(CALLER).forEach((name, values) -> {
				if (!CALLER_PARTS.contains(name)) {
					body.found().add(CALLER + "." + Plain.text(name), "api.field.unknown");
				}
				else if (!values.isEmpty()) {
					caller.put(name, fitting(body, CALLER + "." + name, values.get(0)));
				}
			});
		}
		else {
			String said = text(body, CALLER);
			if (said != null && !said.isBlank()) {
				caller.put("said", said);
			}
		}
		return caller;
	}

	private static @Nullable String text(CallBody body, String name) {
		String text = body.text(name);
		return (text != null) ? fitting(body, name, text) : null;
	}

	private static @Nullable String one(CallBody body, String name) {
		List<String> values = body.values(name);
		return values.isEmpty() ? null : fitting(body, name, values.get(0));
	}

	private static String fitting(CallBody body, String name, String text) {
		int most = name.startsWith(CALLER + ".phone") ? 40
				: name.startsWith(CALLER) ? 120 : name.equals(SUMMARY) ? LONGEST_SUMMARY : LONGEST;
		if (text.length() > most) {
			body.found().add(name, "api.field.tooLong", most);
		}
		return text;
	}

	private static CallFaults faults(AnswersRefused refused) {
		return new CallFaults(refused.faults()
			.stream()
			.map((fault) -> new CallFaults.Fault(fault.code(), fault.messageKey(), fault.arguments()))
			.toList());
	}

}
