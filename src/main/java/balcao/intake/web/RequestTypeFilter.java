package balcao.intake.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import balcao.intake.RequestTypeRow;
import balcao.platform.Folding;

/** Which request types a list shows, and in what order. */
record RequestTypeFilter(@Nullable String words, @Nullable String state, @Nullable String sort) {

	List<RequestTypeRow> of(List<RequestTypeRow> rows, Map<Long, Long> uses) {
		String typed = Objects.toString(this.words, "").strip();
		return rows.stream()
			.filter((row) -> Folding
				.contains(row.details().name() + " " + row.details().description() + " " + row.code(), typed))
			.filter((row) -> isEverything() || row.archived() == isArchived())
			.sorted(order(uses))
			.toList();
	}

	public boolean isArchived() {
		return "archived".equals(this.state);
	}

	public boolean isEverything() {
		return "all".equals(this.state);
	}

	private Comparator<RequestTypeRow> order(Map<Long, Long> uses) {
		return switch (Objects.toString(this.sort, "")) {
			case "name" -> Comparator.comparing((row) -> Folding.fold(row.details().name()));
			case "use" -> Comparator.comparing((RequestTypeRow row) -> uses.getOrDefault(row.id(), 0L)).reversed();
			default -> Comparator.comparing((row) -> row.details().position());
		};
	}

}
