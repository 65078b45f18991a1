package balcao.intake;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import balcao.catalog.Priority;
import balcao.catalog.Subject;

/**
 * What was answered, by the code of the field: ids of the catalog and of teams as text, a
 * priority by its name, a level of impact as a digit, yes and no as {@code true} and
 * {@code false}, anything else as typed. A field without an answer is not there.
 */
public record Answers(Map<String, List<String>> values) {

	/** What stands for none of the impacts that a page offers. */
	public static final String NO_IMPACT = "0";

	/** Nothing yet. */
	public static final Answers NONE = new Answers(Map.of());

	public Answers {
		Map<String, List<String>> said = new LinkedHashMap<>();
		values.forEach((code, all) -> {
			List<String> some = all.stream().filter((value) -> !value.isBlank()).distinct().toList();
			if (!some.isEmpty()) {
				said.put(code, some);
			}
		});
		values = Map.copyOf(said);
	}

	/** All answers to a field. */
	public List<String> all(String code) {
		return this.values.getOrDefault(code, List.of());
	}

	/** The answer to a field; null without one. */
	public @Nullable String one(String code) {
		return all(code).stream().findFirst().orElse(null);
	}

	public @Nullable String one(FieldKind kind) {
		return one(kind.code());
	}

	/** The answer to a field that asks for an id; null without one. */
	public @Nullable Long id(FieldKind kind) {
		String value = one(kind);
		return (value != null && value.matches("[1-9][0-9]{0,17}")) ? Long.valueOf(value) : null;
	}

	/** The same with another answer to a field. */
	public Answers with(String code, Collection<String> values) {
		Map<String, List<String>> all = new LinkedHashMap<>(this.values);
		all.put(code, List.copyOf(values));
		return new Answers(all);
	}

	public Answers with(FieldKind kind, @Nullable Object value) {
		return with(kind.code(), (value != null) ? List.of(value.toString()) : List.of());
	}

	/** The same with a product, a module, a situation and an impact. */
	public Answers about(Subject about) {
		return with(FieldKind.PRODUCT, about.productId()).with(FieldKind.MODULE, about.moduleId())
			.with(FieldKind.SITUATION, about.situationId())
			.with(FieldKind.IMPACT, about.impactId());
	}

	/** The same without these fields. */
	public Answers without(Set<String> codes) {
		Map<String, List<String>> rest = new LinkedHashMap<>(this.values);
		rest.keySet().removeAll(codes);
		return new Answers(rest);
	}

	/** What it is about, as far as it is known. */
	public Subject about() {
		return new Subject(id(FieldKind.PRODUCT), id(FieldKind.MODULE), id(FieldKind.SITUATION), id(FieldKind.IMPACT));
	}

	public String subject() {
		String subject = one(FieldKind.SUBJECT);
		return (subject != null) ? subject : "";
	}

	public String description() {
		String description = one(FieldKind.DESCRIPTION);
		return (description != null) ? description : "";
	}

	public @Nullable Priority priority() {
		String priority = one(FieldKind.PRIORITY);
		return (priority != null) ? Priority.valueOf(priority) : null;
	}

	/** From 1, the gravest, to 4. */
	public @Nullable Integer impactLevel() {
		Long level = id(FieldKind.IMPACT_LEVEL);
		return (level != null) ? Integer.valueOf(level.intValue()) : null;
	}

}
