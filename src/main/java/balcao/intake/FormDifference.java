package balcao.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Holds two forms against each other. */
final class FormDifference {

	private FormDifference() {
	}

	static List<FormChange> of(FormTerms before, FormTerms after) {
		List<FormChange> changes = new ArrayList<>();
		steps(before, after, changes);
		Set<String> still = unmoved(before, after);
		after.fields().forEach((field) -> {
			FieldTerms old = before.field(field.code()).orElse(null);
			List<FormAspect> aspects = (old == null) ? List.of(FormAspect.ADDED)
					: aspects(old, field, !still.contains(field.code()));
			if (!aspects.isEmpty()) {
				changes.add(FormChange.of(field, aspects));
			}
		});
		before.fields()
			.filter((field) -> after.field(field.code()).isEmpty())
			.forEach((field) -> changes.add(FormChange.of(field, List.of(FormAspect.REMOVED))));
		if (!before.tips().equals(after.tips())) {
			changes.add(new FormChange(null, 0, "", List.of(FormAspect.TIPS)));
		}
		return changes;
	}

	private static void steps(FormTerms before, FormTerms after, List<FormChange> changes) {
		int most = Math.max(before.steps().size(), after.steps().size());
		for (int index = 0; index < most; index++) {
			String was = (index < before.steps().size()) ? before.steps().get(index).title() : null;
			String is = (index < after.steps().size()) ? after.steps().get(index).title() : null;
			if (!Objects.equals(was, is)) {
				FormAspect aspect = (was == null) ? FormAspect.ADDED
						: (is == null) ? FormAspect.REMOVED : FormAspect.TITLE;
				changes.add(new FormChange(null, index + 1, Objects.toString((is != null) ? is : was, ""),
						List.of(aspect)));
			}
		}
	}

	private static List<FormAspect> aspects(FieldTerms old, FieldTerms now, boolean moved) {
		List<FormAspect> aspects = new ArrayList<>();
		add(aspects, FormAspect.PLACE, moved);
		add(aspects, FormAspect.KIND, old.kind() != now.kind());
		add(aspects, FormAspect.LABEL, !Objects.equals(old.label(), now.label()));
		add(aspects, FormAspect.HELP, !Objects.equals(old.help(), now.help()));
		add(aspects, FormAspect.REQUIRED,
				old.required() != now.required() || !Objects.equals(old.requiredWhen(), now.requiredWhen()));
		add(aspects, FormAspect.SHOWN, !Objects.equals(old.shownWhen(), now.shownWhen()));
		add(aspects, FormAspect.OPTIONS, !old.choices().equals(now.choices()));
		return aspects;
	}

	private static void add(List<FormAspect> aspects, FormAspect aspect, boolean differs) {
		if (differs) {
			aspects.add(aspect);
		}
	}

	/**
	 * The fields that kept their place: the longest run that both forms ask in the same
	 * order, each in the same step.
	 */
	private static Set<String> unmoved(FormTerms before, FormTerms after) {
		List<String> old = places(before);
		List<String> now = places(after);
		int[][] length = new int[old.size() + 1][now.size() + 1];
		for (int i = old.size() - 1; i >= 0; i--) {
			for (int j = now.size() - 1; j >= 0; j--) {
				length[i][j] = old.get(i).equals(now.get(j)) ? length[i + 1][j + 1] + 1
						: Math.max(length[i + 1][j], length[i][j + 1]);
			}
		}
		Set<String> same = new HashSet<>();
		int i = 0;
		int j = 0;
		while (i < old.size() && j < now.size()) {
			if (old.get(i).equals(now.get(j))) {
				same.add(old.get(i).substring(old.get(i).indexOf(' ') + 1));
				i++;
				j++;
			}
			else if (length[i + 1][j] >= length[i][j + 1]) {
				i++;
			}
			else {
				j++;
			}
		}
		return same;
	}

	private static List<String> places(FormTerms terms) {
		List<String> places = new ArrayList<>();
		for (int step = 0; step < terms.steps().size(); step++) {
			for (FieldTerms field : terms.steps().get(step).fields()) {
				places.add(step + " " + field.code());
			}
		}
		return places;
	}

}
