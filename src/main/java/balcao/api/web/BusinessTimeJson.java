package balcao.api.web;

import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import balcao.api.ApiSettings;
import balcao.api.BusinessTimeAnswer;
import balcao.api.BusinessTimeCall;
import balcao.api.CaseRefused;
import balcao.calendar.Span;

/**
 * Cases and answers as JSON. Cases are read before the first answer is written, so that a
 * body that is wrong as a whole is refused as a whole; answers leave one by one.
 */
@Component
class BusinessTimeJson {

	private static final Logger LOG = LoggerFactory.getLogger(BusinessTimeJson.class);

	/**
	 * Numbers of any length and NaN are read, because they are the mistake of one case;
	 * what bounds them is the body.
	 */
	private static final JsonMapper JSON = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(
					StreamReadConstraints.builder().maxNestingDepth(50).maxNumberLength(Integer.MAX_VALUE).build())
			.enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
			.disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
			.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
			.build())
		.build();

	private final ApiSettings settings;

	private final MessageSource messages;

	BusinessTimeJson(ApiSettings settings, MessageSource messages) {
		this.settings = settings;
		this.messages = messages;
	}

	/** Refuses a body that is no array, has too many cases, or more after its end. */
	List<AskedCase> read(InputStream body) {
		List<AskedCase> cases = new ArrayList<>();
		try (JsonParser parser = JSON.createParser(body)) {
			if (parser.nextToken() != JsonToken.START_ARRAY) {
				throw new ApiRefused(ApiProblem.MALFORMED, "api.problem.notArray");
			}
			CaseReader reader = new CaseReader(parser);
			while (parser.nextToken() != JsonToken.END_ARRAY) {
				if (cases.size() == this.settings.maxCases()) {
					throw new ApiRefused(ApiProblem.TOO_LARGE, "api.problem.tooManyCases", this.settings.maxCases());
				}
				cases.add(reader.read());
			}
			if (parser.nextToken() != null) {
				throw notJson(parser);
			}
		}
		catch (JacksonIOException ex) {
			throw new ApiRefused(ApiProblem.MALFORMED, "api.problem.brokenOff");
		}
		catch (StreamConstraintsException ex) {
			throw new ApiRefused(ApiProblem.MALFORMED, "api.problem.tooDeep");
		}
		catch (JacksonException ex) {
			throw new ApiRefused(ApiProblem.MALFORMED, "api.problem.notJson", ex.getLocation().getLineNr(),
					ex.getLocation().getColumnNr());
		}
		return cases;
	}

	void answer(List<AskedCase> cases, BusinessTimeCall call, OutputStream target, Locale locale) {
		try (JsonGenerator json = JSON.createGenerator(target)) {
			json.writeStartArray();
			for (AskedCase asked : cases) {
				json.writeStartObject();
				json.writeName("id");
				writeId(json, asked.id());
				writeAnswer(json, asked, call, locale);
				json.writeEndObject();
			}
			json.writeEndArray();
		}
	}

	private void writeAnswer(JsonGenerator json, AskedCase asked, BusinessTimeCall call, Locale locale) {
		if (asked.wrong() != null) {
			writeError(json, asked.wrong(), locale);
			return;
		}
		BusinessTimeAnswer answer;
		try {
			answer = call.answer(asked.asked());
		}
		catch (CaseRefused refused) {
			writeError(json, AskedCase.Wrong.of(refused), locale);
			return;
		}
		catch (RuntimeException ex) {
			LOG.error("A case of business time failed: {}", asked.question(), ex);
			writeError(json, new AskedCase.Wrong("", "api.businessTime.failed", List.of()), locale);
			return;
		}
		if (answer.due() != null) {
			json.writeName("due").writeString(text(answer.due()));
		}
		else {
			json.writeName("seconds").writeNumber(exact(answer.counted()));
		}
		json.writeName("segments").writeStartArray();
		for (Span segment : answer.segments()) {
			json.writeStartArray().writeString(text(segment.from())).writeString(text(segment.to())).writeEndArray();
		}
		json.writeEndArray();
	}

	private void writeError(JsonGenerator json, AskedCase.Wrong wrong, Locale locale) {
		String sentence = Plain.text(this.messages.getMessage(wrong.messageKey(), wrong.arguments().toArray(), locale));
		json.writeName("error").writeString(wrong.field().isEmpty() ? sentence : wrong.field() + ": " + sentence);
		json.writeName("field").writeString(wrong.field());
	}

	private static void writeId(JsonGenerator json, @Nullable Object id) {
		if (id == null) {
			json.writeNull();
		}
		else if (id instanceof BigInteger number) {
			json.writeNumber(number);
		}
		else {
			json.writeString(id.toString());
		}
	}

	/** With as many decimals as the instant has, in threes. */
	private static String text(Instant instant) {
		return instant.toString();
	}

	private static BigDecimal exact(Duration duration) {
		BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds())
			.add(BigDecimal.valueOf(duration.getNano(), 9))
			.stripTrailingZeros();
		return (seconds.scale() < 0) ? seconds.setScale(0) : seconds;
	}

	private static ApiRefused notJson(JsonParser parser) {
		return new ApiRefused(ApiProblem.MALFORMED, "api.problem.notJson", parser.currentTokenLocation().getLineNr(),
				parser.currentTokenLocation().getColumnNr());
	}

}
