package balcao.intake.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

import balcao.intake.Answers;
import balcao.intake.FormTerms;
import balcao.platform.web.CleanText;

/**
 * What a preview was asked: as which organization, at which step, after which answers.
 * The names of its controls cannot be codes of fields, which have no capitals.
 */
record PreviewSent(@Nullable Long organization, int step, String next, Answers answers) {

	static final PreviewSent NOTHING = new PreviewSent(null, 1, "", Answers.NONE);

	private static final int MOST_ANSWERS = 200;

	static PreviewSent read(MultiValueMap<String, String> sent, FormTerms terms) {
		Map<String, List<String>> answers = new LinkedHashMap<>();
		terms.fields()
			.map((field) -> field.code())
			.filter(sent::containsKey)
			.forEach((code) -> answers.put(code,
					Objects.requireNonNull(sent.get(code))
						.stream()
						.limit(MOST_ANSWERS)
						.map((value) -> CleanText.of(Objects.requireNonNullElse(value, "")))
						.toList()));
		Long organization = number(sent.getFirst("asOrganization"));
		Long step = number(sent.getFirst("atStep"));
		return new PreviewSent(organization, (step != null && step < MOST_ANSWERS) ? step.intValue() : 1,
				Objects.requireNonNullElse(sent.getFirst("next"), ""), new Answers(answers));
	}

	private static @Nullable Long number(@Nullable String sent) {
		return (sent != null && sent.matches("[1-9][0-9]{0,17}")) ? Long.valueOf(sent) : null;
	}

	boolean goesOn() {
		return this.next.equals("CONTINUE");
	}

	PreviewSent at(int step) {
		return new PreviewSent(this.organization, step, this.next, this.answers);
	}

}
