package balcao.api.web;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

import balcao.api.CaseRefused;

/**
 * Reads values of expected kinds from a stream of JSON and refuses others by the name of
 * their field. After a refusal {@link #leave} finds the way out.
 */
final class JsonCursor {

	private static final int LONGEST_TEXT = 200;

	private static final int LONGEST_NUMBER = 60;

	private final JsonParser parser;

	JsonCursor(JsonParser parser) {
		this.parser = parser;
	}

	TokenStreamContext context() {
		return this.parser.streamReadContext();
	}

	boolean isObject() {
		return this.parser.currentToken() == JsonToken.START_OBJECT;
	}

	boolean isNull() {
		return this.parser.currentToken() == JsonToken.VALUE_NULL;
	}

	/** The next name of an object, standing on its value; null at the end. */
	@Nullable String nextMember() {
		if (this.parser.nextToken() == JsonToken.END_OBJECT) {
			return null;
		}
		String name = this.parser.currentName();
		this.parser.nextToken();
		return name;
	}

	/** Whether an array goes on. */
	boolean nextElement() {
		return this.parser.nextToken() != JsonToken.END_ARRAY;
	}

	void object(String field) {
		expect(isObject(), field, "api.businessTime.notObject");
	}

	void array(String field) {
		expect(this.parser.currentToken() == JsonToken.START_ARRAY, field, "api.businessTime.notArray");
	}

	String text(String field) {
		expect(this.parser.currentToken() == JsonToken.VALUE_STRING, field, "api.businessTime.notText");
		if (this.parser.getStringLength() > LONGEST_TEXT) {
			throw new CaseRefused(field, "api.businessTime.tooLong", LONGEST_TEXT);
		}
		return this.parser.getString();
	}

	BigDecimal number(String field) {
		expect(this.parser.currentToken() == JsonToken.VALUE_NUMBER_INT
				|| (this.parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT && !this.parser.isNaN()), field,
				"api.businessTime.notNumber");
		if (this.parser.getStringLength() > LONGEST_NUMBER) {
			throw new CaseRefused(field, "api.businessTime.tooLarge");
		}
		try {
			return this.parser.getDecimalValue();
		}
		catch (JacksonException | NumberFormatException ex) {
			throw new CaseRefused(field, "api.businessTime.tooLarge");
		}
	}

	/** Two texts in an array. */
	String[] pair(String field) {
		expect(this.parser.currentToken() == JsonToken.START_ARRAY, field, "api.businessTime.notPair");
		expect(this.parser.nextToken() == JsonToken.VALUE_STRING, field, "api.businessTime.notPair");
		String first = text(field);
		expect(this.parser.nextToken() == JsonToken.VALUE_STRING, field, "api.businessTime.notPair");
		String second = text(field);
		expect(this.parser.nextToken() == JsonToken.END_ARRAY, field, "api.businessTime.notPair");
		return new String[] { first, second };
	}

	/** A text or a whole number. */
	Object id(String field) {
		if (this.parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
			return number(field).toBigInteger();
		}
		String id = text(field);
		expect(Plain.text(id).equals(id), field, "api.businessTime.notText");
		return id;
	}

	void skip() {
		this.parser.skipChildren();
	}

	/**
	 * Goes on until what surrounds the case, and looks for its id on the way.
	 * @return the id; null where none comes any more
	 */
	@Nullable Object leave(TokenStreamContext outer) {
		Object id = null;
		while (this.parser.streamReadContext() != outer) {
			boolean member = this.parser.nextToken() == JsonToken.PROPERTY_NAME
					&& this.parser.streamReadContext().getParent() == outer;
			if (member && id == null && "id".equals(this.parser.currentName())) {
				this.parser.nextToken();
				try {
					id = id("id");
				}
				catch (CaseRefused refused) {
					id = null;
				}
			}
		}
		return id;
	}

	private static void expect(boolean kind, String field, String messageKey) {
		if (!kind) {
			throw new CaseRefused(field, messageKey);
		}
	}

}
