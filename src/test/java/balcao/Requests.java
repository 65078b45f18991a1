package balcao;

import java.io.UnsupportedEncodingException;
import java.net.URI;

import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import balcao.platform.CurrentPerson;
import balcao.platform.web.TestPeople;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Asks for pages and sends forms as somebody, without a server between. */
public final class Requests {

	private final MockMvcTester mvc;

	public Requests(WebApplicationContext application) {
		this.mvc = MockMvcTester.from(application,
				(builder) -> builder.apply(SecurityMockMvcConfigurers.springSecurity()).build());
	}

	public MvcTestResult get(String address, CurrentPerson person) {
		return this.mvc.get().uri(URI.create(address)).with(TestPeople.as(person)).exchange();
	}

	/** The same as nobody. */
	public MvcTestResult get(String address) {
		return this.mvc.get().uri(URI.create(address)).exchange();
	}

	/** Sends names and values in turn; a name may come again. */
	public MvcTestResult post(String address, CurrentPerson person, String... parameters) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post()
			.uri(URI.create(address))
			.with(TestPeople.as(person))
			.with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

	/** The same without the token that every form has. */
	public MvcTestResult postWithoutToken(String address, CurrentPerson person, String name, String value) {
		return this.mvc.post().uri(URI.create(address)).with(TestPeople.as(person)).param(name, value).exchange();
	}

	/** The same with a file. */
	public MvcTestResult send(String address, CurrentPerson person, String fileName, byte[] content,
			String... parameters) {
		MockMvcTester.MockMultipartMvcRequestBuilder request = this.mvc.post()
			.uri(URI.create(address))
			.multipart()
			.file(new MockMultipartFile("files", fileName, null, content))
			.with(TestPeople.as(person))
			.with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

	public static String body(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
