package balcao.api.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import balcao.intake.AnswerFault;
import balcao.intake.AnswersRefused;
import balcao.intake.FieldKind;
import balcao.ticket.TicketRequest;

/**
 * What {@code POST /api/v1/tickets} brings, between the names of the call and of forms.
 */
final class TicketBody {

	private static final String FIELDS = "fields";

	private static final String COPIES = "cc";

	private static final String ATTACHMENTS = "attachments";

	private static final List<String> ANSWERS = List.of("product", "module", "situation", "impact", "priority",
			"category", "topic", "subject", "description");

	static final Set<String> MEMBERS = Stream
		.concat(ANSWERS.stream(),
				Stream.of(TicketRequest.REQUEST_TYPE, TicketRequest.ON_BEHALF_OF, COPIES, FIELDS, ATTACHMENTS))
		.collect(Collectors.toUnmodifiableSet());

	private TicketBody() {
	}

	/** Throws {@link CallFaults} for members of other kinds. */
	static TicketRequest read(CallBody body) {
		Map<String, List<String>> answers = new LinkedHashMap<>();
		ANSWERS.stream().filter(body::has).forEach((name) -> answers.put(name, body.values(name)));
		if (body.has(COPIES)) {
			answers.put(FieldKind.COPIES.code(), body.values(COPIES));
		}
		body.object(FIELDS).forEach((code, values) -> {
			boolean twice = answers.containsKey(code) || code.equals(ATTACHMENTS);
			if (twice) {
				body.found().add(FIELDS + "." + Plain.text(code), "api.field.elsewhere");
			}
			answers.putIfAbsent(code, values);
		});
		List<String> type = body.values(TicketRequest.REQUEST_TYPE);
		TicketRequest request = new TicketRequest(type.isEmpty() ? "" : type.get(0),
				body.text(TicketRequest.ON_BEHALF_OF), answers, body.ids(ATTACHMENTS));
		body.found().throwIfAny();
		return request;
	}

	/** Everything that a form says is wrong. */
	static CallFaults faults(AnswersRefused refused) {
		return new CallFaults(refused.faults().stream().map(TicketBody::fault).toList());
	}

	/** What a form says is wrong, by the names of the call. */
	static CallFaults.Fault fault(AnswerFault fault) {
		boolean strange = fault.messageKey().equals("intake.answer.notAsked");
		return new CallFaults.Fault(member(fault.code()), strange ? "api.field.notAsked" : fault.messageKey(),
				fault.arguments());
	}

	/** Where the answer to a field stands in the call. */
	static String member(@Nullable String code) {
		if (FieldKind.COPIES.code().equals(code)) {
			return COPIES;
		}
		return (code != null && MEMBERS.contains(code)) ? code : FIELDS + "." + Plain.text(String.valueOf(code));
	}

}
