package balcao.ticket.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.ServletRequestBindingException;

import balcao.intake.Answers;
import balcao.intake.FieldKind;
import balcao.intake.FieldTerms;
import balcao.platform.web.CleanText;

/**
 * What a page of a request's form sent.
 *
 * @param answers to the fields of the page, hidden ones included
 * @param codes of all the fields that the page can have
 * @param uploads files that came before the form
 * @param shown what the page showed; null where it did not say
 */
record SentStep(Answers answers, Set<String> codes, List<Long> uploads, @Nullable String shown, Next next) {

	/** A field for colleagues who are not among those offered. */
	static final String MORE_COPIES = "copies_more";

	private static final Set<String> CONTROLS = Set.of("_csrf", "type", "requester", "next", "shown", "uploads",
			"files", "removeUpload");

	private static final int MOST_ANSWERS = 100;

	/**
	 * Reads the answers to a page's fields.
	 * @throws ServletRequestBindingException for a field that no page of ours has
	 */
	static SentStep read(MultiValueMap<String, String> sent, List<FieldTerms> fields)
			throws ServletRequestBindingException {
		Set<String> codes = fields.stream().map(FieldTerms::code).collect(Collectors.toCollection(LinkedHashSet::new));
		Map<String, List<String>> answers = new LinkedHashMap<>();
		for (Map.Entry<String, List<String>> one : sent.entrySet()) {
			String name = one.getKey();
			String code = name.equals(MORE_COPIES) ? FieldKind.COPIES.code() : name;
			if (codes.contains(code) && one.getValue().size() <= MOST_ANSWERS) {
				answers.computeIfAbsent(code, (key) -> new ArrayList<>()).addAll(values(code, one.getValue()));
			}
			else if (!CONTROLS.contains(name) && !(name.startsWith("_") && codes.contains(name.substring(1)))) {
				throw new ServletRequestBindingException("No page has such a field");
			}
		}
		return new SentStep(new Answers(answers), codes, uploads(sent.get("uploads")), sent.getFirst("shown"),
				next(sent.getFirst("next")));
	}

	private static List<String> values(String code, List<String> sent) {
		Stream<String> clean = sent.stream().map((value) -> CleanText.of(Objects.requireNonNullElse(value, "")));
		return code.equals(FieldKind.COPIES.code())
				? clean.flatMap((value) -> Stream.of(value.split("[\\s,;]+"))).toList() : clean.toList();
	}

	private static List<Long> uploads(@Nullable List<String> sent) {
		return (sent == null) ? List.of()
				: sent.stream().filter((id) -> id.matches("[0-9]{1,18}")).map(Long::valueOf).toList();
	}

	private static Next next(@Nullable String sent) throws ServletRequestBindingException {
		if (sent == null || sent.isEmpty()) {
			return Next.CONTINUE;
		}
		return Stream.of(Next.values())
			.filter((next) -> next.name().equals(sent))
			.findFirst()
			.orElseThrow(() -> new ServletRequestBindingException("No page goes there"));
	}

	/** All answers of a request with those of this page in their place. */
	Answers within(Answers all) {
		Answers merged = all.without(this.codes);
		for (Map.Entry<String, List<String>> one : this.answers.values().entrySet()) {
			merged = merged.with(one.getKey(), one.getValue());
		}
		return merged;
	}

}
