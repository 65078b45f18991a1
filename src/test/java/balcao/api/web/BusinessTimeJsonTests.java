package balcao.api.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.unit.DataSize;

import balcao.api.ApiSettings;
import balcao.api.Calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What each way of being wrong is answered, and what one call may cost. */
class BusinessTimeJsonTests {

	private static final String OFFICE = """
			"zone": "America/Sao_Paulo", "weekly": {"MONDAY": [["08:00", "12:00"], ["13:00", "18:00"]]}""";

	private static final String ADD = "{\"id\": \"a\", " + OFFICE
			+ ", \"op\": \"add\", \"start\": \"2026-11-23T11:00:00Z\", \"minutes\": 300}";

	private static final String ALWAYS = """
			"zone": "America/New_York", "weekly": {"MONDAY": [["00:00", "24:00"]], "TUESDAY": [["00:00", "24:00"]],
			"WEDNESDAY": [["00:00", "24:00"]], "THURSDAY": [["00:00", "24:00"]], "FRIDAY": [["00:00", "24:00"]],
			"SATURDAY": [["00:00", "24:00"]], "SUNDAY": [["00:00", "24:00"]]}""";

	private final ApiSettings settings = new ApiSettings(1200, Duration.ofMinutes(1), DataSize.ofMegabytes(16), 10_000,
			1_000_000, Duration.ofSeconds(2), Duration.ofMinutes(1), Duration.ofMinutes(5), 6);

	@Test
	void additionTellsWhenItIsDueAndWhatWasCounted() {
		assertThat(one(ADD)).hasToString("""
				{"id":"a","due":"2026-11-23T17:00:00Z","segments":[["2026-11-23T11:00:00Z","2026-11-23T15:00:00Z"],\
				["2026-11-23T16:00:00Z","2026-11-23T17:00:00Z"]]}""");
	}

	@Test
	void countIsExactToTheNanosecond() {
		assertThat(one(between("2026-11-23T11:00:00.000000001Z", "2026-11-23T12:00:00Z")).toString())
			.startsWith("{\"id\":7,\"seconds\":3599.999999999,\"segments\":[[\"2026-11-23T11:00:00.000000001Z\"");
		assertThat(one(between("2026-11-23T11:00:00Z", "2026-11-23T12:00:00Z")).toString())
			.contains("\"seconds\":3600,");
		assertThat(one(between("2026-11-23T12:00:00Z", "2026-11-23T11:00:00Z")).toString())
			.contains("\"seconds\":0,\"segments\":[]");
	}

	private static String between(String start, String end) {
		return "{\"id\": 7, " + OFFICE + ", \"op\": \"between\", \"start\": \"" + start + "\", \"end\": \"" + end
				+ "\", \"tags\": [{\"x\": []}]}";
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					"zone": "America/Sao_Paulo"      | "zone": "America/Nowhere"       | zone
					"zone": "America/Sao_Paulo"      | "zone": 3                       | zone
					"zone": "America/Sao_Paulo", |                                     | zone
					"id": "a",                       |                                 | id
					"id": "a"                        | "id": null                      | id
					"id": "a"                        | "id": "\\ud800"                 | id
					"op": "add"                      | "op": "subtract"                | op
					"op": "add"                      | "op": "between"                 | minutes
					"op": "add"                      | "op": ["add"]                   | op
					"minutes": 300                   | "minutes": -1                   | minutes
					"minutes": 300                   | "minutes": "300"                | minutes
					"minutes": 300                   | "minutes": NaN                  | minutes
					"minutes": 300                   | "minutes": -Infinity            | minutes
					"minutes": 300                   | "minutes": 1e999999999          | minutes
					"minutes": 300                   | "minutes": 1e99999999999999     | minutes
					"minutes": 300                   | "minutes": 1e-999999999         | minutes
					"minutes": 300                   | "minutes": 9999999999999        | minutes
					"minutes": 300                   | "minutes": 1e12                 | minutes
					"minutes": 300                   | "seconds": 0.0000000001         | seconds
					"minutes": 300                   | "minutes": 1, "seconds": 1      | seconds
					"minutes": 300                   | "minutes": 1, "minutes": 1      | minutes
					, "minutes": 300                 |                                 | minutes
					"minutes": 300                   | "minutes": 1, "end": "2026-11-23T11:00:00Z" | end
					"minutes": 300                   | "minutes": 1, "hours": 1        | hours
					"start": "2026-11-23T11:00:00Z"  | "start": "2026-11-23T11:00:00"  | start
					"start": "2026-11-23T11:00:00Z"  | "start": "2026-02-30T11:00:00Z" | start
					"start": "2026-11-23T11:00:00Z"  | "start": "+12026-11-23T11:00:00Z" | start
					"start": "2026-11-23T11:00:00Z"  | "start": 1795431600             | start
					["08:00", "12:00"]               | ["08:00", "25:00"]              | weekly.MONDAY[0]
					["08:00", "12:00"]               | ["12:00", "08:00"]              | weekly.MONDAY[0]
					["13:00", "18:00"]               | ["13:00", "13:00"]              | weekly.MONDAY[1]
					["13:00", "18:00"]               | ["13:00"]                       | weekly.MONDAY[1]
					["13:00", "18:00"]               | ["13:00", "18:00", "19:00"]     | weekly.MONDAY[1]
					["13:00", "18:00"]               | {"opens": "13:00"}              | weekly.MONDAY[1]
					"MONDAY"                         | "FUNDAY"                        | weekly.FUNDAY
					"MONDAY"                         | "monday"                        | weekly.monday
					[["08:00", "12:00"], ["13:00", "18:00"]] | []                      | weekly
					[["08:00", "12:00"], ["13:00", "18:00"]] | null                    | weekly.MONDAY
					"minutes": 300                   | "minutes": 1, "holidays": ["2026-11-20", "2026-02-30"] | holidays[1]
					"minutes": 300                   | "minutes": 1, "holidays": "2026-11-20" | holidays
					"minutes": 300                   | "minutes": 1, "exceptions": [{"date": "2026-11-20"}] | exceptions[0].open
					"minutes": 300                   | "minutes": 1, "exceptions": [{"open": []}] | exceptions[0].date
					"minutes": 300                   | "minutes": 1, "exceptions": [{"date": "2026-11-20", "open": [["9", "10"]]}] | exceptions[0].open[0]
					"minutes": 300                   | "minutes": 1, "exceptions": [{"date": "2026-11-20", "open": []}, {"date": "2026-11-20", "open": []}] | exceptions[1].date
					"minutes": 300                   | "minutes": 1, "exceptions": [{"x": 1}] | exceptions[0].x
					"minutes": 300                   | "minutes": 1, "pauses": [["2026-11-23T11:00:00Z", "2026-11-23T10:00:00Z"]] | pauses[0]
					"minutes": 300                   | "minutes": 1, "pauses": [["2026-11-23T11:00:00Z", "soon"]] | pauses[0]
					"minutes": 300                   | "minutes": 1, "pauses": [7]     | pauses[0]
					""")
	void caseThatIsWrongNamesItsFieldAndLeavesTheOthersAlone(String right, String wrong, String field) {
		String asked = ADD.replace(right, (wrong != null) ? wrong : "");
		assertThat(asked).isNotEqualTo(ADD);

		JsonNode answers = answers("[" + ADD + "," + asked + "," + ADD + "]");

		assertThat(answers.get(0).path("due").asString()).isEqualTo("2026-11-23T17:00:00Z");
		assertThat(answers.get(1).path("field").asString("-")).isEqualTo(field);
		assertThat(answers.get(1).path("error").asString()).startsWith(field + ": ");
		assertThat(answers.get(1).has("due")).isFalse();
		assertThat(answers.get(1).path("id").asString("")).isEqualTo(field.equals("id") ? "" : "a");
		assertThat(answers.get(2)).isEqualTo(answers.get(0));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			7
			null
			"text"
			[]
			[[[{"id": 1}]]]
			true
			NaN
			""")
	void whatIsNoCaseIsToldSo(String element) {
		JsonNode answers = answers("[" + element + "," + ADD + "]");
		assertThat(answers.get(0).toString())
			.isEqualTo("{\"id\":null,\"error\":\"must be a JSON object\",\"field\":\"\"}");
		assertThat(answers.get(1).has("due")).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			``
			{}
			null
			[
			[{]
			[{"id": "a"
			[{"id": "a"}
			[1,]
			[] []
			[{'id': 1}]
			[01]
			[/* */]
			[{"id": "a", "x": tru}]
			""")
	void bodyThatIsNoArrayIsRefusedAsAWhole(String body) {
		assertThatExceptionOfType(ApiRefused.class).isThrownBy(() -> answers(body))
			.satisfies((refused) -> assertThat(refused.problem()).isEqualTo(ApiProblem.MALFORMED));
	}

	@Test
	void nestingWithoutEndIsRefused() {
		assertThatExceptionOfType(ApiRefused.class).isThrownBy(() -> answers("[".repeat(100_000)));
	}

	@Test
	void numberOfAMillionDigitsIsOneCasesMistake() {
		JsonNode answers = answers("[" + ADD.replace("300", "3".repeat(1_000_000)) + "," + ADD + "]");
		assertThat(answers.get(0).path("field").asString()).isEqualTo("minutes");
		assertThat(answers.get(1).has("due")).isTrue();
	}

	@Test
	void moreThanTenThousandCasesAreRefused() {
		assertThat(answers("[" + String.join(",", Collections.nCopies(10_000, "1")) + "]")).hasSize(10_000);
		assertThatExceptionOfType(ApiRefused.class)
			.isThrownBy(() -> answers("[" + String.join(",", Collections.nCopies(10_001, "1")) + "]"))
			.satisfies((refused) -> assertThat(refused.problem()).isEqualTo(ApiProblem.TOO_LARGE));
	}

	@Test
	void moreThanAHundredThousandSegmentsAreNamed() {
		String asked = "{\"id\": \"far\", " + OFFICE
				+ ", \"op\": \"between\", \"start\": \"0001-01-01T00:00:00Z\", \"end\": \"9990-01-01T00:00:00Z\"}";
		assertThat(one(asked).path("field").asString()).isEqualTo("segments");
	}

	@Test
	void segmentsOfACallAreBounded() {
		String asked = "{\"id\": \"far\", " + OFFICE
				+ ", \"op\": \"between\", \"start\": \"2000-01-01T00:00:00Z\", \"end\": \"2900-01-01T00:00:00Z\"}";
		JsonNode answers = answers("[" + String.join(",", Collections.nCopies(12, asked)) + "," + ADD + "]");
		assertThat(answers.get(0).path("segments").size()).isGreaterThan(90_000);
		int counted = 0;
		for (JsonNode answer : answers) {
			counted += answer.path("segments").size();
		}
		assertThat(counted).isLessThanOrEqualTo(1_000_000);
		assertThat(answers.get(11).has("error")).isTrue();
	}

	@Test
	void nobodyKeepsTheNodeBusy() {
		String round = "{\"id\": \"24x7\", " + ALWAYS
				+ ", \"op\": \"between\", \"start\": \"0001-01-02T00:00:00Z\", \"end\": \"9990-01-01T00:00:00Z\"}";
		List<String> cases = new ArrayList<>(Collections.nCopies(9_999, round));
		cases.add(ADD);
		JsonNode answers = answers("[" + String.join(",", cases) + "]");
		assertThat(answers).hasSize(10_000);
		assertThat(answers.get(0).path("segments").size()).isEqualTo(1);
		assertThat(answers.get(500).path("error").asString("")).contains("split the call");
		assertThat(answers.get(9_999).path("error").asString("")).contains("split the call");
	}

	private JsonNode one(String asked) {
		return answers("[" + asked + "]").get(0);
	}

	private JsonNode answers(String body) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("messages/api", "messages/calendar");
		messages.setDefaultEncoding("UTF-8");
		BusinessTimeJson json = new BusinessTimeJson(this.settings, messages);
		List<AskedCase> cases = json.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
		ByteArrayOutputStream answers = new ByteArrayOutputStream();
		json.answer(cases, Calls.with(this.settings), answers, Locale.ENGLISH);
		return JsonMapper.builder().build().readTree(answers.toByteArray());
	}

}
