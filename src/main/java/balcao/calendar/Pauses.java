package balcao.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Times in which the clock stands still, in order and apart from each other. */
final class Pauses {

	private final List<Span> spans;

	private Pauses(List<Span> spans) {
		this.spans = spans;
	}

	/** Pauses in any order, that may touch or overlap. */
	static Pauses of(Collection<Span> pauses) {
		List<Span> apart = new ArrayList<>(pauses.size());
		for (Span pause : pauses.stream().sorted(Comparator.comparing(Span::from)).toList()) {
			int last = apart.size() - 1;
			if (last >= 0 && !pause.from().isAfter(apart.get(last).to())) {
				Span previous = apart.get(last);
				Instant end = pause.to().isAfter(previous.to()) ? pause.to() : previous.to();
				apart.set(last, new Span(previous.from(), end));
			}
			else if (!pause.isEmpty()) {
				apart.add(pause);
			}
		}
		return new Pauses(apart);
	}

	/** The parts between two instants. */
	List<Span> within(Instant from, Instant to) {
		List<Span> parts = new ArrayList<>();
		for (Span pause : this.spans) {
			Span part = pause.within(from, to);
			if (part != null) {
				parts.add(part);
			}
		}
		return parts;
	}

	boolean cover(Span span) {
		return this.spans.stream()
			.anyMatch((pause) -> !pause.from().isAfter(span.from()) && !pause.to().isBefore(span.to()));
	}

	/** What the pauses leave of windows that are in order and apart from each other. */
	List<Span> takenFrom(List<Span> windows) {
		List<Span> left = new ArrayList<>(windows.size());
		int next = 0;
		for (Span window : windows) {
			Instant from = window.from();
			while (next < this.spans.size() && !this.spans.get(next).to().isAfter(from)) {
				next++;
			}
			for (int i = next; i < this.spans.size() && this.spans.get(i).from().isBefore(window.to()); i++) {
				Span pause = this.spans.get(i);
				if (from.isBefore(pause.from())) {
					left.add(new Span(from, pause.from()));
				}
				from = pause.to();
			}
			if (from.isBefore(window.to())) {
				left.add(new Span(from, window.to()));
			}
		}
		return left;
	}

}
