package balcao.api.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.stereotype.Component;

import balcao.api.ApiSettings;
import balcao.platform.CurrentPerson;
import balcao.platform.PublicAddress;

/** Describes the API: what every call has in common, and bodies read as a stream. */
@Component
class ApiDescription implements OpenApiCustomizer {

	static {
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(CurrentPerson.class);
	}

	private static final String SCHEME = "token";

	private static final String BUSINESS_TIME = "/api/v1/business-time";

	private final PublicAddress address;

	private final ApiSettings settings;

	ApiDescription(PublicAddress address, ApiSettings settings) {
		this.address = address;
		this.settings = settings;
	}

	@Override
	public void customise(OpenAPI api) {
		api.setInfo(new Info().title("Balcão").version("1").description("""
				What programs can ask and do, with the rights of the person whose access token they carry. \
				Errors are problem details (RFC 9457) in the language of Accept-Language."""));
		api.setServers(List.of(new Server().url(this.address.of(""))));
		api.getComponents()
			.addSecuritySchemes(SCHEME, new SecurityScheme().type(SecurityScheme.Type.HTTP)
				.scheme("bearer")
				.description("""
						A personal access token, made in the account's page /account/tokens: for everything its person \
						may do (scope all) or, of the team, for /api/v1/mail alone (scope mail)"""));
		api.addSecurityItem(new SecurityRequirement().addList(SCHEME));
		api.getComponents().addSchemas("Problem", problem());
		api.getComponents().addSchemas("BusinessTimeCase", asked());
		api.getComponents().addSchemas("BusinessTimeAnswer", answered());
		api.getPaths().values().forEach((path) -> path.readOperations().forEach(ApiDescription::describeProblems));
		describe(Objects.requireNonNull(api.getPaths().get(BUSINESS_TIME)).getPost());
		Objects.requireNonNull(api.getPaths().get("/api/v1/articles"))
			.getGet()
			.operationId("articles")
			.summary("Articles that answer a question")
			.description("""
					At most as many as limit says (1 to 50), the best first, in the language of Accept-Language first; \
					accents, plurals and typos do not matter, and no q is an error.""");
	}

	private static void describeProblems(Operation operation) {
		operation.setTags(null);
		ApiResponses responses = operation.getResponses();
		Map.of("400", "Malformed request", "401", "No token that works", "403",
				"The token was made for less; WWW-Authenticate names the scope", "404", "Missing, or not to be seen",
				"429", "Too many requests; see Retry-After")
			.forEach((status, description) -> responses.addApiResponse(status,
					new ApiResponse().description(description)
						.content(new Content().addMediaType("application/problem+json",
								new MediaType().schema(new Schema<>().$ref("Problem"))))));
	}

	private void describe(Operation operation) {
		operation.operationId("businessTime")
			.summary("Business time: due instants and counts, with the segments counted")
			.description("""
					Answers each case in order. A case that is wrong is answered by its error alone. At most %d cases, \
					%d MB and %d segments a call, 100,000 segments a case.""".formatted(this.settings.maxCases(),
					this.settings.maxBody().toMegabytes(), this.settings.maxSegments()))
			.requestBody(new RequestBody().required(true)
				.content(json(new ArraySchema().items(new Schema<>().$ref("BusinessTimeCase"))
					.maxItems(this.settings.maxCases()))))
			.getResponses()
			.addApiResponse("200", new ApiResponse().description("An answer for each case")
				.content(json(new ArraySchema().items(new Schema<>().$ref("BusinessTimeAnswer")))));
	}

	private static Content json(Schema<?> schema) {
		return new Content().addMediaType("application/json", new MediaType().schema(schema));
	}

	private static Schema<?> problem() {
		return new ObjectSchema().addProperty("type", new StringSchema())
			.addProperty("title", new StringSchema())
			.addProperty("status", new IntegerSchema())
			.addProperty("detail", new StringSchema())
			.addProperty("instance", new StringSchema())
			.addProperty("reference", new StringSchema().description("What to tell support, of failures on our side"))
			.addProperty("errors", new ArraySchema().items(new ObjectSchema().addProperty("field", new StringSchema())
				.addProperty("message", new StringSchema())));
	}

	private static Schema<?> asked() {
		Schema<?> days = new ObjectSchema().additionalProperties(intervals())
			.example(Map.of("MONDAY", List.of(List.of("08:00", "12:00"), List.of("13:00", "18:00"))));
		days.setDescription("MONDAY to SUNDAY; a day that is missing is closed. 24:00 is the end of a day");
		Schema<?> exception = new ObjectSchema().addProperty("date", date()).addProperty("open", intervals());
		Schema<?> asked = new ObjectSchema().addProperty("id", new StringSchema().maxLength(200))
			.addProperty("zone", new StringSchema().description("IANA time zone").example("America/Sao_Paulo"))
			.addProperty("weekly", days)
			.addProperty("holidays", list(date(), "Closed all day"))
			.addProperty("exceptions", list(exception, "Hours that replace those of a date; none closes it"))
			.addProperty("pauses", list(pair(instant("")), "When the clock stands still"))
			.addProperty("op", new StringSchema()._enum(List.of("add", "between")))
			.addProperty("start", instant("With Z or an offset"))
			.addProperty("end", instant("Of between"))
			.addProperty("minutes", amount())
			.addProperty("seconds", amount());
		asked.setRequired(List.of("id", "zone", "weekly", "op", "start"));
		asked.setAdditionalProperties(false);
		return asked;
	}

	private static Schema<?> amount() {
		return new NumberSchema().minimum(BigDecimal.ZERO).description("Of add, minutes or seconds; to the nanosecond");
	}

	private static Schema<?> answered() {
		return new ObjectSchema().addProperty("id", new StringSchema())
			.addProperty("due", instant("Of add"))
			.addProperty("seconds", new NumberSchema().description("Of between; exact"))
			.addProperty("segments",
					list(pair(instant("")), "What was counted, in order; adds up to the amount or the seconds"))
			.addProperty("error", new StringSchema().description("In the place of all others: field and reason"))
			.addProperty("field", new StringSchema().description("Of an error: what is wrong, as weekly.MONDAY[0]"));
	}

	private static Schema<?> date() {
		return new StringSchema().format("date");
	}

	private static Schema<?> instant(String description) {
		return new StringSchema().format("date-time").description(description.isEmpty() ? null : description);
	}

	private static Schema<?> list(Schema<?> item, String description) {
		ArraySchema list = new ArraySchema().items(item);
		list.setDescription(description);
		return list;
	}

	private static ArraySchema intervals() {
		return new ArraySchema().items(pair(new StringSchema().example("08:00")));
	}

	private static ArraySchema pair(Schema<?> item) {
		ArraySchema pair = new ArraySchema().items(item);
		pair.minItems(2).maxItems(2);
		return pair;
	}

}
