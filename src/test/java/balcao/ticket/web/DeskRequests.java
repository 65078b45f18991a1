package balcao.ticket.web;

import java.net.URI;

import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;

import balcao.platform.CurrentPerson;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Asks for pages and sends forms as somebody. */
final class DeskRequests {

	private final MockMvcTester mvc;

	DeskRequests(WebApplicationContext context) {
		this.mvc = MockMvcTester.from(context,
				(builder) -> builder.apply(SecurityMockMvcConfigurers.springSecurity()).build());
	}

	MvcTestResult get(String address, CurrentPerson person) {
		return this.mvc.get().uri(URI.create(address)).with(as(person)).exchange();
	}

	/** Sends names and values in turn. */
	MvcTestResult post(String address, CurrentPerson person, String... parameters) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post()
			.uri(URI.create(address))
			.with(as(person))
			.with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

	/** The same with a file. */
	MvcTestResult send(String address, CurrentPerson person, String fileName, byte[] content, String... parameters) {
		MockMvcTester.MockMultipartMvcRequestBuilder request = this.mvc.post()
			.uri(URI.create(address))
			.multipart()
			.file(new MockMultipartFile("files", fileName, null, content))
			.with(as(person))
			.with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

	private static RequestPostProcessor as(CurrentPerson person) {
		return SecurityMockMvcRequestPostProcessors.user(person.email()).roles(person.role().name());
	}

}
