package balcao.api.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import balcao.api.ApiSettings;
import balcao.api.BusinessTimeService;
import balcao.platform.CurrentPerson;

/** The arithmetic of business time, asked many times at once. */
@RestController
class BusinessTimeController {

	private final BusinessTimeService service;

	private final BusinessTimeJson json;

	private final ApiSettings settings;

	BusinessTimeController(BusinessTimeService service, BusinessTimeJson json, ApiSettings settings) {
		this.service = service;
		this.json = json;
		this.settings = settings;
	}

	@PostMapping(path = "/api/v1/business-time", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	void answer(CurrentPerson person, HttpServletRequest request, HttpServletResponse response, Locale locale)
			throws IOException {
		BoundedBody body = BoundedBody.of(request, this.settings.maxBody());
		OutputStream target = response.getOutputStream();
		this.service.call(person, (call) -> {
			List<AskedCase> cases = this.json.read(body);
			response.setContentType(MediaType.APPLICATION_JSON_VALUE);
			this.json.answer(cases, call, target, locale);
		});
	}

}
