package balcao.intake;

import java.util.List;
import java.util.Map;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Forms and answers as the database keeps them. */
final class FormJson {

	private static final TypeReference<Map<String, List<String>>> ANSWERS = new TypeReference<>() {
	};

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private FormJson() {
	}

	static String write(FormTerms terms) {
		return MAPPER.writeValueAsString(terms);
	}

	static FormTerms terms(String json) {
		return MAPPER.readValue(json, FormTerms.class);
	}

	static String write(Answers answers) {
		return MAPPER.writeValueAsString(answers.values());
	}

	static Answers answers(String json) {
		return new Answers(MAPPER.readValue(json, ANSWERS));
	}

}
