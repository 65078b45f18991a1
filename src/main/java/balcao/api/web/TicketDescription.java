package balcao.api.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.stereotype.Component;

import balcao.ticket.TicketStatus;

/** Describes the bodies of the calls about tickets, which are read by name. */
@Component
class TicketDescription implements OpenApiCustomizer {

	private static final String TICKETS = "/api/v1/tickets";

	private static final String PROTOCOLS = "/api/v1/protocols";

	@Override
	public void customise(OpenAPI api) {
		api.getComponents()
			.addSchemas("NewTicket", asked())
			.addSchemas("NewMessage", message())
			.addSchemas("Move", move())
			.addSchemas("Assignment", assignment())
			.addSchemas("NewProtocol", protocol());
		Operation open = post(api, TICKETS, "openTicket", "NewTicket", "Opens a ticket",
				"""
						What is chosen may be named by its id or by its name, own fields by their codes in fields. The rules are those \
						of the request type's form: hidden fields and options that the organization does not have are refused. The \
						same Idempotency-Key with the same body answers the same ticket for a week; with another body it is 409. The \
						team says in onBehalfOf, by e-mail, for which client it asks.""");
		problem(open, "409", "This Idempotency-Key was used with another body");
		post(api, TICKETS + "/{number}/messages", "sayInTicket", "NewMessage", "Writes a message", """
				INTERNAL messages are the team's alone. What the team says in public in a protocol that runs tells the \
				client how it stands: the next update is owed from then on, unless update is false.""");
		problem(post(api, TICKETS + "/{number}/moves", "moveTicket", "Move", "Moves a ticket",
				"""
						By the act that leads there on pages, with the reason it asks: the team's reply to WAITING_CLIENT \
						and RESOLVED, why it is DENIED, REOPENED or DECLINED. ACCEPTED and DECLINED decide on the proposal that \
						waits; PROPOSAL_SENT alone is refused, since a proposal is sent by a call of its own."""),
				"409", "The ticket does not allow it now");
		problem(post(api, TICKETS + "/{number}/assignment", "assignTicket", "Assignment", "Gives it to somebody",
				"To a member of its team or of the team named; assignee null leaves it to the team."), "409",
				"It has ended, or whoever was named is no member");
		problem(post(api, PROTOCOLS, "registerProtocol", "NewProtocol", "Registers an emergency",
				"""
						At once, unidentified where nothing is known; the team's alone. The same Idempotency-Key with the same body \
						answers the same protocol for a week."""),
				"409", "This Idempotency-Key was used with another body");
		Operation complete = Objects.requireNonNull(api.getPaths().get(PROTOCOLS + "/{number}"))
			.getPost()
			.operationId("completeProtocol")
			.summary("Completes an emergency")
			.requestBody(new RequestBody().required(true)
				.content(new Content().addMediaType("application/json",
						new MediaType().schema(new Schema<>().$ref("NewProtocol")))));
		problem(complete, "422", "Fields that are wrong, each with its message");
		operation(api, "/api/v1/attachments").operationId("attach")
			.summary("Keeps a file to be named by a ticket or a message");
		problem(operation(api, "/api/v1/attachments"), "422", "A file that may not be sent");
	}

	private static Operation operation(OpenAPI api, String path) {
		return Objects.requireNonNull(api.getPaths().get(path)).getPost();
	}

	private static Operation post(OpenAPI api, String path, String id, String body, String summary,
			String description) {
		Operation operation = operation(api, path).operationId(id)
			.summary(summary)
			.description(description)
			.requestBody(new RequestBody().required(true)
				.content(new Content().addMediaType("application/json",
						new MediaType().schema(new Schema<>().$ref(body)))));
		problem(operation, "422", "Fields that are wrong, each with its message");
		return operation;
	}

	private static void problem(Operation operation, String status, String description) {
		operation.getResponses()
			.addApiResponse(status,
					new ApiResponse().description(description)
						.content(new Content().addMediaType("application/problem+json",
								new MediaType().schema(new Schema<>().$ref("Problem")))));
	}

	private static Schema<?> asked() {
		Schema<?> asked = new ObjectSchema().addProperty("requestType", text("Code or name"))
			.addProperty("onBehalfOf", text("E-mail address of the client, for the team"))
			.addProperty("product", named())
			.addProperty("module", named())
			.addProperty("situation", named())
			.addProperty("impact", named())
			.addProperty("priority", text("HIGH, MEDIUM or LOW"))
			.addProperty("category", named())
			.addProperty("topic", named())
			.addProperty("subject", text("In one sentence"))
			.addProperty("description", text(""))
			.addProperty("cc", new ArraySchema().items(new StringSchema().format("email")))
			.addProperty("fields", new ObjectSchema().additionalProperties(true)
				.description("Every other field of the form by its code: environment, version, routine, segment, "
						+ "service, country, team, phone, availability, impact_level and own fields"))
			.addProperty("attachments", ids());
		asked.setRequired(List.of("requestType"));
		asked.setAdditionalProperties(false);
		return asked;
	}

	private static Schema<?> protocol() {
		Schema<?> caller = new ComposedSchema().addOneOfItem(text("E-mail, phone or name"))
			.addOneOfItem(new ObjectSchema().addProperty("name", text(""))
				.addProperty("phone", text(""))
				.addProperty("email", text("")));
		Schema<?> protocol = new ObjectSchema()
			.addProperty("channel", new StringSchema()._enum(List.of("PHONE", "CHAT")))
			.addProperty("caller", caller)
			.addProperty("organization", named())
			.addProperty("product", named())
			.addProperty("module", named())
			.addProperty("situation", named())
			.addProperty("impact", named())
			.addProperty("summary", text("In one line"));
		protocol.setAdditionalProperties(false);
		return protocol;
	}

	private static Schema<?> message() {
		Schema<?> visibility = new StringSchema()._enum(List.of("PUBLIC", "INTERNAL"));
		Schema<?> message = new ObjectSchema().addProperty("text", new StringSchema().maxLength(20_000))
			.addProperty("visibility", visibility)
			.addProperty("update",
					new BooleanSchema()
						.description("The team's, in protocols: whether it is an update; true unless said"))
			.addProperty("attachments", ids());
		message.setRequired(List.of("text"));
		return message;
	}

	private static Schema<?> assignment() {
		return new ObjectSchema().addProperty("team", named())
			.addProperty("assignee",
					new StringSchema().format("email")
						.nullable(true)
						.description("Somebody of that team; null: nobody"));
	}

	private static Schema<?> move() {
		List<String> states = new ArrayList<>();
		for (TicketStatus status : TicketStatus.values()) {
			states.add(status.name());
		}
		states.add("ACCEPTED");
		states.add("DECLINED");
		Schema<?> move = new ObjectSchema().addProperty("to", new StringSchema()._enum(states))
			.addProperty("reason", new StringSchema().maxLength(4_000));
		move.setRequired(List.of("to"));
		return move;
	}

	private static Schema<?> named() {
		return new ComposedSchema().addOneOfItem(new IntegerSchema().description("Id"))
			.addOneOfItem(new StringSchema().description("Name or id"));
	}

	private static Schema<?> text(String description) {
		return new StringSchema().description(description.isEmpty() ? null : description);
	}

	private static Schema<?> ids() {
		return new ArraySchema().items(new IntegerSchema().format("int64"));
	}

}
