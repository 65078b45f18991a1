package balcao.guard;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.Objects;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import balcao.Visitor;
import balcao.platform.CurrentPerson;

/**
 * What a page sends to a route, read from what its handler takes.
 *
 * @param file the field of a file; null where the form has none
 * @param lists fields of rows and ids that may come any number of times, and do not here
 */
record Form(List<Field> fields, @Nullable String file, List<String> lists) {

	private static final Map<String, String> ENCODED = new ConcurrentHashMap<>();

	/** What people plausibly choose or type, by the name of the field. */
	private static final Map<String, String> TYPED = Map.ofEntries(Map.entry("email", "nova.pessoa@aurora.example"),
			Map.entry("username", "cliente@aurora.example"), Map.entry("code", "tipo-novo"), Map.entry("icon", "bug"),
			Map.entry("to", "me"), Map.entry("recipient", "me"), Map.entry("phone", "11 98765-4321"),
			Map.entry("type", "erro"), Map.entry("zone", "America/Sao_Paulo"), Map.entry("scope", ""),
			Map.entry("password", "uma frase bem comprida"), Map.entry("currentPassword", "a frase de antes"),
			Map.entry("back", "/"), Map.entry("language", "pt-BR"), Map.entry("theme", "dark"),
			Map.entry("advance", "PT1H"), Map.entry("year", "2027"), Map.entry("copies", ""), Map.entry("from", ""),
			Map.entry("until", ""), Map.entry("shown", ""), Map.entry("document", "12.345.678/0001-95"),
			Map.entry("seen", "999999999"), Map.entry("after", ""), Map.entry("before", ""), Map.entry("edited", "1"),
			Map.entry("version", "0"), Map.entry("assignee", "me"), Map.entry("day", "2026-11-20"),
			Map.entry("topic", ""));

	/**
	 * A field of a form with the type that its handler expects.
	 *
	 * @param limit how long a text may be; null for one that says nothing about it
	 * @param several whether it may come more than once
	 */
	record Field(String name, String value, Class<?> type, @Nullable Integer limit, boolean several) {

		boolean isText() {
			return this.type == String.class;
		}

		boolean isSecret() {
			return this.name.toLowerCase(Locale.ROOT).contains("password");
		}

		Field with(String value) {
			return new Field(this.name, value, this.type, this.limit, this.several);
		}

	}

	/**
	 * What the route is sent.
	 * @param named values of fields that name things, by the field's name
	 */
	static Form of(Route route, Map<String, String> named) {
		List<Field> fields = new ArrayList<>();
		List<String> files = new ArrayList<>();
		List<String> lists = new ArrayList<>();
		for (MethodParameter parameter : route.handler().getMethodParameters()) {
			parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
			RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
			String name = Objects.requireNonNull(parameter.getParameterName());
			if (parameter.hasParameterAnnotation(PathVariable.class)
					|| parameter.getParameterType() == CurrentPerson.class
					|| Map.class.isAssignableFrom(parameter.getParameterType())) {
				continue;
			}
			if (asked != null) {
				add(asked.name().isEmpty() ? name : asked.name(), parameter.getGenericParameterType(), limit(parameter),
						route, fields, files, lists);
			}
			else if (parameter.getParameterType().isRecord()) {
				for (RecordComponent component : parameter.getParameterType().getRecordComponents()) {
					add(component.getName(), component.getGenericType(), limit(component), route, fields, files, lists);
				}
			}
		}
		route.parameters()
			.stream()
			.filter((name) -> fields.stream().noneMatch((field) -> field.name().equals(name)))
			.forEach((name) -> fields.add(new Field(name, "1", Object.class, null, false)));
		return new Form(fields.stream()
			.map((field) -> named.containsKey(field.name()) ? field.with(named.get(field.name())) : field)
			.toList(), files.isEmpty() ? null : files.get(0), lists);
	}

	private static void add(String name, Type type, @Nullable Integer limit, Route route, List<Field> fields,
			List<String> files, List<String> lists) {
		ResolvableType resolved = ResolvableType.forType(type);
		boolean several = Collection.class.isAssignableFrom(resolved.toClass());
		Class<?> one = several ? resolved.asCollection().getGeneric(0).toClass() : resolved.toClass();
		if (several) {
			lists.add(name);
		}
		if (one == MultipartFile.class) {
			files.add(name);
		}
		else if (one.isRecord()) {
			for (RecordComponent component : one.getRecordComponents()) {
				add(name + (several ? "[0]." : ".") + component.getName(), component.getGenericType(), limit(component),
						route, fields, files, lists);
			}
		}
		else if (!route.variables().contains(name) && !(several && Number.class.isAssignableFrom(one))) {
			fields.add(new Field(name, value(name, one), one, limit, several));
		}
	}

	private static @Nullable Integer limit(MethodParameter parameter) {
		Size size = parameter.getParameterAnnotation(Size.class);
		return (size != null) ? Integer.valueOf(size.max()) : null;
	}

	/** The limit that the form's record says for a text; a pattern is one too. */
	private static @Nullable Integer limit(RecordComponent component) {
		Size size = component.getAccessor().getAnnotation(Size.class);
		jakarta.validation.constraints.Pattern pattern = component.getAccessor()
			.getAnnotation(jakarta.validation.constraints.Pattern.class);
		return (size != null) ? Integer.valueOf(size.max()) : (pattern != null) ? Integer.valueOf(100) : null;
	}

	private static String value(String name, Class<?> type) {
		if (type == LocalDate.class) {
			return "2026-11-20";
		}
		// a type is a code in forms, and an id in lists
		if (TYPED.containsKey(name) && !(type == Long.class && name.equals("type"))) {
			return Objects.requireNonNull(TYPED.get(name));
		}
		if (type.isEnum()) {
			return type.getEnumConstants()[0].toString();
		}
		if (type == boolean.class || type == Boolean.class) {
			return "true";
		}
		if (type == BigDecimal.class) {
			return "1.5";
		}
		if (type == Instant.class) {
			return "2026-11-20T00:00:00Z";
		}
		if (type == Long.class) {
			return "";
		}
		if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
			return "1";
		}
		return name.contains("[") ? "" : "Um texto plausível";
	}

	/** The same form with another value in a field. */
	Form with(String name, String value) {
		return new Form(
				this.fields.stream().map((field) -> field.name().equals(name) ? field.with(value) : field).toList(),
				this.file, this.lists);
	}

	/** The same form with other fields. */
	Form with(List<Field> fields) {
		return new Form(fields, this.file, this.lists);
	}

	/** As it stands behind an address that is only read. */
	String query() {
		StringBuilder query = new StringBuilder();
		this.fields.stream()
			.filter((field) -> !field.value().isEmpty())
			.forEach((field) -> query.append((query.length() == 0) ? '?' : '&')
				.append(encode(field.name()))
				.append('=')
				.append(encode(field.value())));
		return query.toString();
	}

	/** As a browser sends it; without a token where that is null. */
	HttpRequest.Builder to(String path, Visitor visitor, @Nullable String token) {
		List<Field> all = new ArrayList<>(this.fields);
		if (token != null) {
			all.add(0, new Field("_csrf", token, Object.class, null, false));
		}
		return (this.file != null) ? multipart(path, visitor, all) : encoded(path, visitor, all);
	}

	private static HttpRequest.Builder encoded(String path, Visitor visitor, List<Field> fields) {
		StringBuilder body = new StringBuilder();
		fields.forEach((field) -> body.append((body.length() == 0) ? "" : "&")
			.append(encode(field.name()))
			.append('=')
			.append(encode(field.value())));
		return visitor.to(path)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body.toString()));
	}

	private HttpRequest.Builder multipart(String path, Visitor visitor, List<Field> fields) {
		String boundary = "fronteira-que-nao-aparece-em-texto-nenhum";
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		fields.forEach((field) -> write(body, "--" + boundary + "\r\nContent-Disposition: form-data; name=\""
				+ field.name() + "\"\r\n\r\n" + field.value() + "\r\n"));
		write(body,
				"--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + this.file
						+ "\"; filename=\"nota.txt\"\r\nContent-Type: text/plain\r\n\r\num arquivo\r\n--" + boundary
						+ "--\r\n");
		return visitor.to(path)
			.header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
	}

	private static void write(ByteArrayOutputStream body, String text) {
		body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
	}

	/** Long texts are sent again and again. */
	private static String encode(String text) {
		return (text.length() < 1000) ? URLEncoder.encode(text, StandardCharsets.UTF_8)
				: ENCODED.computeIfAbsent(text, (any) -> URLEncoder.encode(text, StandardCharsets.UTF_8));
	}

	@Override
	public String toString() {
		return Arrays.toString(this.fields.toArray());
	}

}
