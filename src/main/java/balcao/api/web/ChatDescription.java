package balcao.api.web;

import java.util.Objects;

import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.stereotype.Component;

/** Describes the calls about conversations. */
@Component
class ChatDescription implements OpenApiCustomizer {

	private static final String CHATS = "/api/v1/chats";

	@Override
	public void customise(OpenAPI api) {
		Objects.requireNonNull(api.getPaths().get(CHATS))
			.getGet()
			.operationId("chats")
			.summary("Conversations that one may see, the latest first")
			.description(
					"""
							A client's own; for the team those of its teams, its own and those it takes part in. Pages of 25: next is \
							the cursor of the next one.""");
		Objects.requireNonNull(api.getPaths().get(CHATS + "/{id}"))
			.getGet()
			.operationId("chat")
			.summary("What was said in a conversation")
			.description(
					"""
							The last 1,000 lines, cut tells of more before. What colleagues note for each other is no part of it.""");
	}

}
