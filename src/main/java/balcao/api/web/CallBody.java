package balcao.api.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.unit.DataSize;

import balcao.platform.web.CleanText;

/**
 * The JSON object that a call brings, read by the names of its members. What has another
 * kind than asked for, or a name that the call does not know, is told with all else that
 * is wrong.
 */
final class CallBody {

	private static final DataSize LARGEST = DataSize.ofMegabytes(1);

	private static final int MOST = 200;

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {
	};

	private final byte[] hash;

	private final Map<String, Object> members;

	private final CallFaults.Found found = new CallFaults.Found();

	private CallBody(byte[] hash, Map<String, Object> members) {
		this.hash = hash;
		this.members = members;
	}

	/** Reads the whole body, which may have a megabyte. */
	static CallBody of(HttpServletRequest request, Set<String> known) throws IOException {
		byte[] bytes = BoundedBody.of(request, LARGEST).readAllBytes();
		Map<String, Object> members;
		try {
			members = JSON.readValue(bytes, OBJECT);
		}
		catch (JacksonIOException ex) {
			throw ex;
		}
		catch (JacksonException ex) {
			TokenStreamLocation place = ex.getLocation();
			throw new ApiRefused(ApiProblem.MALFORMED, "api.problem.notObject",
					(place != null) ? Math.max(1, place.getLineNr()) : 1,
					(place != null) ? Math.max(1, place.getColumnNr()) : 1);
		}
		if (members == null) {
			throw new ApiRefused(ApiProblem.MALFORMED, "api.problem.notObject", 1, 1);
		}
		CallBody body = new CallBody(sha256(bytes), members);
		members.keySet()
			.stream()
			.filter((name) -> !known.contains(name))
			.forEach((name) -> body.found.add(Plain.text(name), "api.field.unknown"));
		return body;
	}

	/** Of the body as it came. */
	byte[] hash() {
		return this.hash.clone();
	}

	/** What is wrong so far. */
	CallFaults.Found found() {
		return this.found;
	}

	boolean has(String name) {
		return this.members.get(name) != null;
	}

	/** Whether it is there at all, be it as null. */
	boolean names(String name) {
		return this.members.containsKey(name);
	}

	/** Whether it is an object. */
	boolean hasObject(String name) {
		return this.members.get(name) instanceof Map<?, ?>;
	}

	/** A text, cleaned; null where it is missing. */
	@Nullable String text(String name) {
		Object value = this.members.get(name);
		if (value == null) {
			return null;
		}
		if (!(value instanceof String text)) {
			this.found.add(name, "api.field.notText");
			return null;
		}
		return CleanText.of(text);
	}

	/** Yes or no; null where it is missing. */
	@Nullable Boolean truth(String name) {
		Object value = this.members.get(name);
		if (value == null || value instanceof Boolean) {
			return (Boolean) value;
		}
		this.found.add(name, "api.field.notTruth");
		return null;
	}

	/**
	 * A name, a code, a number or yes and no, or a list of such; none where it is
	 * missing.
	 */
	List<String> values(String name) {
		return values(name, this.members.get(name));
	}

	/** An object of such. */
	Map<String, List<String>> object(String name) {
		Map<String, List<String>> all = new LinkedHashMap<>();
		Object value = this.members.get(name);
		if (value instanceof Map<?, ?> object) {
			if (object.size() > MOST) {
				this.found.add(name, "api.field.tooMany", MOST);
				return all;
			}
			object.forEach((key, one) -> all.put(String.valueOf(key), values(name + "." + key, one)));
		}
		else if (value != null) {
			this.found.add(name, "api.field.notObject");
		}
		return all;
	}

	/** A list of objects of such; none where it is missing. */
	List<Map<String, List<String>>> objects(String name) {
		Object value = this.members.get(name);
		if (value == null) {
			return List.of();
		}
		List<Map<String, List<String>>> all = new ArrayList<>();
		if (value instanceof List<?> list && list.size() <= MOST) {
			for (int i = 0; i < list.size(); i++) {
				String path = name + "[" + i + "]";
				if (list.get(i) instanceof Map<?, ?> object && object.size() <= MOST) {
					Map<String, List<String>> members = new LinkedHashMap<>();
					object.forEach((key, one) -> members.put(String.valueOf(key), values(path + "." + key, one)));
					all.add(members);
				}
				else {
					this.found.add(path, "api.field.notObject");
				}
			}
		}
		else {
			this.found.add(name, "api.field.notObjects");
		}
		return all;
	}

	/** Ids, none where it is missing. */
	List<Long> ids(String name) {
		Object value = this.members.get(name);
		if (value == null) {
			return List.of();
		}
		List<Long> ids = new ArrayList<>();
		if (value instanceof List<?> list && list.size() <= MOST) {
			for (Object one : list) {
				String id = String.valueOf(one);
				if (!id.matches("[1-9][0-9]{0,17}")) {
					this.found.add(name, "api.field.notIds");
					return List.of();
				}
				ids.add(Long.valueOf(id));
			}
			return ids.stream().distinct().toList();
		}
		this.found.add(name, "api.field.notIds");
		return List.of();
	}

	private List<String> values(String name, @Nullable Object value) {
		if (value == null) {
			return List.of();
		}
		if (value instanceof List<?> list) {
			if (list.size() > MOST) {
				this.found.add(name, "api.field.tooMany", MOST);
				return List.of();
			}
			List<String> all = new ArrayList<>();
			list.forEach((one) -> {
				String text = (one instanceof List<?>) ? null : single(one);
				if (text == null) {
					this.found.add(name, "api.field.notValue");
				}
				else {
					all.add(text);
				}
			});
			return all;
		}
		String text = single(value);
		if (text == null) {
			this.found.add(name, "api.field.notValue");
			return List.of();
		}
		return List.of(text);
	}

	private static @Nullable String single(@Nullable Object value) {
		if (value instanceof String text) {
			return CleanText.of(text);
		}
		if (value instanceof BigDecimal number) {
			return (number.precision() <= 40 && Math.abs(number.scale()) <= 40) ? number.toPlainString() : null;
		}
		return (value instanceof Boolean || value instanceof Integer || value instanceof Long
				|| (value instanceof BigInteger large && large.bitLength() <= 128)) ? value.toString() : null;
	}

	private static byte[] sha256(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
