package balcao.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks by the API and knows of forms only what the API says: it answers one field after
 * the other until nothing new is asked, and opens the ticket.
 */
class Program {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final HttpClient client = HttpClient.newHttpClient();

	private final String host;

	private final String token;

	Program(int port, String token) {
		this.host = "http://localhost:" + port;
		this.token = token;
	}

	/** The codes of what may be asked for. */
	List<String> types() {
		List<String> codes = new ArrayList<>();
		JSON.readTree(get("/api/v1/request-types").body())
			.path("items")
			.forEach((type) -> codes.add(type.path("code").asString()));
		return codes;
	}

	/** Opens one with every field filled in and answers its number. */
	String open(String type, String subject) {
		Map<String, String> answers = new LinkedHashMap<>();
		Map<String, JsonNode> asked = form(type, answers);
		while (!answers.keySet().containsAll(asked.keySet())) {
			Map.Entry<String, JsonNode> next = asked.entrySet()
				.stream()
				.filter((field) -> !answers.containsKey(field.getKey()))
				.findFirst()
				.orElseThrow();
			answers.put(next.getKey(), answer(next.getKey(), next.getValue(), subject));
			asked = form(type, answers);
		}
		Map<String, Object> call = new LinkedHashMap<>(Map.of("requestType", type));
		Map<String, Object> fields = new LinkedHashMap<>();
		answers.keySet().retainAll(asked.keySet());
		answers.values().removeIf(String::isEmpty);
		answers.forEach((code, value) -> {
			boolean own = code.startsWith("fields.");
			(own ? fields : call).put(own ? code.substring("fields.".length()) : code, value);
		});
		call.put("fields", fields);
		HttpResponse<String> opened = send(to("/api/v1/tickets").header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(call))));
		assertThat(opened.statusCode()).as(call + " " + opened.body()).isEqualTo(201);
		return JSON.readTree(opened.body()).path("number").asString();
	}

	int status(String path) {
		return get(path).statusCode();
	}

	/** The fields by their place in the call, after some answers. */
	private Map<String, JsonNode> form(String type, Map<String, String> answers) {
		String query = answers.entrySet()
			.stream()
			.filter((one) -> !one.getValue().isEmpty())
			.map((one) -> one.getKey().replace("fields.", "") + "="
					+ URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&", "?", ""));
		HttpResponse<String> answer = get("/api/v1/request-types/" + type + query);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		Map<String, JsonNode> fields = new LinkedHashMap<>();
		JSON.readTree(answer.body())
			.path("steps")
			.forEach((step) -> step.path("fields")
				.forEach((field) -> fields.put(field.path("field").asString(), field)));
		return fields;
	}

	private static String answer(String code, JsonNode field, String subject) {
		if (!field.path("options").isEmpty()) {
			return field.path("options").get(0).path("label").asString();
		}
		return switch (field.path("kind").asString()) {
			case "SUBJECT" -> subject;
			case "DATE" -> "2026-12-01";
			case "NUMBER" -> "12,5";
			case "ATTACHMENTS", "COPIES" -> "";
			default -> "Resposta a " + code;
		};
	}

	private HttpResponse<String> get(String path) {
		return send(to(path));
	}

	private HttpRequest.Builder to(String path) {
		return HttpRequest.newBuilder(URI.create(this.host + path)).header("Authorization", "Bearer " + this.token);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
