package balcao.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Times in which the clock stands still, in order and apart from each other. */
final class Pauses {

	static final Pauses NONE = new Pauses(new Span[0]);

	private static final Comparator<Span> BY_START = Comparator.comparing(Span::from);

	private final Span[] spans;

	private Pauses(Span[] spans) {
		this.spans = spans;
	}

	/** Pauses in any order, that may touch or overlap. */
	static Pauses of(Collection<Span> pauses) {
		if (pauses.isEmpty()) {
			return NONE;
		}
		Span[] spans = pauses.toArray(NONE.spans);
		Arrays.sort(spans, BY_START);
		int apart = 0;
		for (Span pause : spans) {
			if (apart > 0 && !pause.from().isAfter(spans[apart - 1].to())) {
				if (pause.to().isAfter(spans[apart - 1].to())) {
					spans[apart - 1] = new Span(spans[apart - 1].from(), pause.to());
				}
			}
			else if (!pause.isEmpty()) {
				spans[apart] = pause;
				apart++;
			}
		}
		return new Pauses((apart < spans.length) ? Arrays.copyOf(spans, apart) : spans);
	}

	int count() {
		return this.spans.length;
	}

	Span get(int index) {
		return this.spans[index];
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
		return Arrays.stream(this.spans)
			.anyMatch((pause) -> !pause.from().isAfter(span.from()) && !pause.to().isBefore(span.to()));
	}

	/** What the pauses leave of windows that are in order and apart from each other. */
	List<Span> takenFrom(List<Span> windows) {
		List<Span> left = new ArrayList<>(windows.size());
		int next = 0;
		for (Span window : windows) {
			Instant from = window.from();
			while (next < this.spans.length && !this.spans[next].to().isAfter(from)) {
				next++;
			}
			for (int i = next; i < this.spans.length && this.spans[i].from().isBefore(window.to()); i++) {
				Span pause = this.spans[i];
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
