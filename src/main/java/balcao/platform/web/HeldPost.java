package balcao.platform.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a person typed into a form that could not be taken, handed back with the page so
 * that nothing is lost: the server keeps none of it, and secrets are never in it.
 *
 * @param path where the form was sent, inside this portal
 * @param multipart whether the form can carry files
 * @param files the names of the fields whose files have to be chosen again
 * @param tooLong whether it is too long to be carried, and can only be copied
 */
public record HeldPost(String path, boolean multipart, List<String> files, List<Field> fields, boolean tooLong) {

	private static final int LONGEST = 200_000;

	private static final int MOST_FIELDS = 400;

	private static final List<String> SECRETS = List.of("password", "senha", "secret", "token", "_csrf");

	private static final Set<String> NEVER_HELD = Set.of("login", "logout", "password", "invitations", "setup",
			"language", "theme", "held", "uploads", "typed");

	/** A field as it was sent. */
	public record Field(String name, String value) {

	}

	/** What is worth reading again: texts, not ids and choices. */
	public List<String> texts() {
		return this.fields.stream()
			.map(Field::value)
			.filter((value) -> value.strip().chars().anyMatch(Character::isWhitespace) || value.length() > 24)
			.toList();
	}

	public boolean losesFiles() {
		return !this.files.isEmpty();
	}

	/** What this request carries, unless it is a form that is filled in again at once. */
	static Optional<HeldPost> of(HttpServletRequest request) {
		return path(request).map((path) -> {
			Set<String> inPath = UriComponentsBuilder.fromUriString(path).build().getQueryParams().keySet();
			List<Field> fields = fields(request.getParameterMap()).filter((field) -> !inPath.contains(field.name()))
				.toList();
			boolean multipart = isMultipart(request);
			return limited(path, multipart, multipart ? files(request) : List.of(), fields);
		});
	}

	/** What the beginning of a form carries whose end was not read. */
	static Optional<HeldPost> ofBeginning(HttpServletRequest request, List<Field> fields, List<String> files) {
		return path(request).map((path) -> limited(path, true, files,
				fields.stream().filter((field) -> !isSecret(field.name())).toList()));
	}

	/** What a sign-in form carried along. */
	static Optional<HeldPost> carriedBy(HttpServletRequest request) {
		String[] names = values(request, "held.name");
		String[] values = values(request, "held.value");
		return OwnPath.of(request.getParameter("held.path"))
			.filter((path) -> names.length == values.length && !NEVER_HELD.contains(firstSegment(path)))
			.map((path) -> {
				List<Field> fields = new ArrayList<>();
				for (int i = 0; i < names.length; i++) {
					fields.add(new Field(names[i], values[i]));
				}
				return limited(path, request.getParameter("held.multipart") != null,
						List.of(values(request, "held.file")), fields);
			});
	}

	private static Optional<String> path(HttpServletRequest request) {
		String query = request.getQueryString();
		return OwnPath.of(request.getRequestURI() + ((query != null) ? "?" + query : ""))
			.filter((path) -> !NEVER_HELD.contains(firstSegment(path)));
	}

	private static HeldPost limited(String path, boolean multipart, List<String> files, List<Field> fields) {
		long length = fields.stream().mapToLong((field) -> field.name().length() + field.value().length()).sum();
		return new HeldPost(path, multipart, List.copyOf(files), List.copyOf(fields),
				length > LONGEST || fields.size() > MOST_FIELDS);
	}

	private static Stream<Field> fields(Map<String, String[]> parameters) {
		return parameters.entrySet()
			.stream()
			.filter((entry) -> !isSecret(entry.getKey()))
			.flatMap((entry) -> Arrays.stream(entry.getValue()).map((value) -> new Field(entry.getKey(), value)));
	}

	static boolean isSecret(String name) {
		return SECRETS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains);
	}

	static boolean isMultipart(HttpServletRequest request) {
		String type = request.getContentType();
		return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
	}

	private static List<String> files(HttpServletRequest request) {
		try {
			return request.getParts()
				.stream()
				.filter((part) -> part.getSubmittedFileName() != null && !part.getSubmittedFileName().isEmpty())
				.map(Part::getName)
				.distinct()
				.toList();
		}
		catch (IOException | ServletException | IllegalStateException ex) {
			return List.of();
		}
	}

	private static String firstSegment(String path) {
		int end = 1;
		while (end < path.length() && "/?;#".indexOf(path.charAt(end)) < 0) {
			end++;
		}
		return path.substring(1, end);
	}

	private static String[] values(HttpServletRequest request, String name) {
		String[] values = request.getParameterValues(name);
		return (values != null) ? values : new String[0];
	}

}
