package balcao.api.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import balcao.intake.AnswersRefused;
import balcao.platform.CurrentPerson;
import balcao.platform.web.CleanText;
import balcao.ticket.NamedRequests;
import balcao.ticket.TicketRequest;

/** What one may ask for, and what each request type asks. */
@RestController
@RequestMapping(path = "/api/v1/request-types", produces = MediaType.APPLICATION_JSON_VALUE)
class RequestTypeApiController {

	private static final int MOST_ANSWERS = 200;

	private static final int LONGEST = 200;

	private final NamedRequests requests;

	RequestTypeApiController(NamedRequests requests) {
		this.requests = requests;
	}

	@GetMapping
	ApiRequestType.Rows list(@RequestParam(required = false) @Nullable String onBehalfOf, CurrentPerson person) {
		try {
			return new ApiRequestType.Rows(
					this.requests.offered(onBehalfOf, person).stream().map(ApiRequestType.Row::of).toList());
		}
		catch (AnswersRefused refused) {
			throw TicketBody.faults(refused);
		}
	}

	/**
	 * @param answers what was answered so far, by the fields' codes: options and further
	 * fields depend on it
	 */
	@GetMapping("/{code}")
	ApiRequestType form(@PathVariable String code, @RequestParam MultiValueMap<String, String> answers,
			CurrentPerson person, Locale locale) {
		String onBehalfOf = answers.getFirst(TicketRequest.ON_BEHALF_OF);
		try {
			return ApiRequestType.of(this.requests.card(code, onBehalfOf, person),
					this.requests.form(code, onBehalfOf, given(answers), person, locale));
		}
		catch (AnswersRefused refused) {
			throw TicketBody.faults(refused);
		}
	}

	private static Map<String, List<String>> given(MultiValueMap<String, String> parameters) {
		CallFaults.Found found = new CallFaults.Found();
		Map<String, List<String>> answers = new LinkedHashMap<>();
		parameters.forEach((name, values) -> {
			if (values.size() > MOST_ANSWERS || parameters.size() > MOST_ANSWERS) {
				found.add(Plain.text(name), "api.field.tooMany", MOST_ANSWERS);
			}
			else if (values.stream().anyMatch((value) -> value.length() > LONGEST)) {
				found.add(Plain.text(name), "api.field.tooLong", LONGEST);
			}
			else if (!name.equals(TicketRequest.ON_BEHALF_OF)) {
				answers.put(name, values.stream().map(CleanText::of).toList());
			}
		});
		found.throwIfAny();
		return answers;
	}

}
