package balcao.api.web;

import java.util.Objects;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.stereotype.Component;

/** Describes the calls about mail, whose body is no JSON. */
@Component
class MailDescription implements OpenApiCustomizer {

	private static final String MAIL = "/api/v1/mail";

	@Override
	public void customise(OpenAPI api) {
		Objects.requireNonNull(api.getPaths().get(MAIL))
			.getPost()
			.operationId("handInMail")
			.summary("Hands in a mail as it was received")
			.description(
					"""
							For a mail server that pipes mail in; the team's tokens alone, those of the scope mail too. The raw bytes are kept first and worked on \
							at once; the same bytes again answer duplicate with the same id (200 in the place of 201). outcome is \
							ticket, message, parked, duplicate, bounce, auto-reply or rejected; ticket is the number of the one that \
							was opened or joined.""")
			.requestBody(new RequestBody().required(true)
				.content(new Content().addMediaType("message/rfc822", new MediaType().schema(new BinarySchema()))));
		Objects.requireNonNull(api.getPaths().get(MAIL + "/{id}"))
			.getGet()
			.operationId("mail")
			.summary("What was understood of a mail")
			.description(
					"""
							Sender, subject, whole text, files, references, classification and the reasons for what became of it; \
							for whoever of the team sees the mail's mailbox or its ticket, or handed it in.""");
	}

}
