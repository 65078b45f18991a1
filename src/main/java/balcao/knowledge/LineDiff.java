package balcao.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What two texts differ in, line by line. */
public final class LineDiff {

	/** Beyond it, what stands between the first and the last difference is one block. */
	private static final long MOST_CELLS = 4_000_000;

	private static final int AROUND = 3;

	private LineDiff() {
	}

	/** Every line of both, in order: the fewest removed and added. */
	public static List<DiffLine> of(String before, String after) {
		String[] old = before.split("\n", -1);
		String[] now = after.split("\n", -1);
		int head = 0;
		while (head < Math.min(old.length, now.length) && old[head].equals(now[head])) {
			head++;
		}
		int tail = 0;
		while (tail < Math.min(old.length, now.length) - head
				&& old[old.length - 1 - tail].equals(now[now.length - 1 - tail])) {
			tail++;
		}
		List<DiffLine> lines = new ArrayList<>();
		add(lines, DiffLine.Kind.SAME, old, 0, head);
		between(lines, Arrays.copyOfRange(old, head, old.length - tail),
				Arrays.copyOfRange(now, head, now.length - tail));
		add(lines, DiffLine.Kind.SAME, old, old.length - tail, old.length);
		return lines;
	}

	/**
	 * The differences with the lines around them; long stretches of the same are gaps.
	 */
	public static List<DiffLine> around(List<DiffLine> lines) {
		List<DiffLine> shown = new ArrayList<>();
		int from = 0;
		while (from < lines.size()) {
			int to = from;
			while (to < lines.size() && lines.get(to).kind() == DiffLine.Kind.SAME) {
				to++;
			}
			int before = (from == 0) ? 0 : AROUND;
			int after = (to == lines.size()) ? 0 : AROUND;
			if (to - from > before + after + 1) {
				shown.addAll(lines.subList(from, from + before));
				shown.add(new DiffLine(DiffLine.Kind.GAP, Integer.toString(to - from - before - after)));
				shown.addAll(lines.subList(to - after, to));
			}
			else {
				shown.addAll(lines.subList(from, to));
			}
			from = to;
			while (from < lines.size() && lines.get(from).kind() != DiffLine.Kind.SAME) {
				shown.add(lines.get(from));
				from++;
			}
		}
		return List.copyOf(shown);
	}

	private static void between(List<DiffLine> lines, String[] old, String[] now) {
		if ((long) old.length * now.length > MOST_CELLS) {
			add(lines, DiffLine.Kind.REMOVED, old, 0, old.length);
			add(lines, DiffLine.Kind.ADDED, now, 0, now.length);
			return;
		}
		int[][] longest = longestCommon(old, now);
		int one = 0;
		int other = 0;
		while (one < old.length || other < now.length) {
			if (one < old.length && other < now.length && old[one].equals(now[other])) {
				lines.add(new DiffLine(DiffLine.Kind.SAME, old[one]));
				one++;
				other++;
			}
			else if (one < old.length && (other == now.length || longest[one + 1][other] >= longest[one][other + 1])) {
				lines.add(new DiffLine(DiffLine.Kind.REMOVED, old[one++]));
			}
			else {
				lines.add(new DiffLine(DiffLine.Kind.ADDED, now[other++]));
			}
		}
	}

	/** How many lines the rests of both have in common, from each place on. */
	private static int[][] longestCommon(String[] old, String[] now) {
		int[][] longest = new int[old.length + 1][now.length + 1];
		for (int one = old.length - 1; one >= 0; one--) {
			for (int other = now.length - 1; other >= 0; other--) {
				longest[one][other] = old[one].equals(now[other]) ? longest[one + 1][other + 1] + 1
						: Math.max(longest[one + 1][other], longest[one][other + 1]);
			}
		}
		return longest;
	}

	private static void add(List<DiffLine> lines, DiffLine.Kind kind, String[] texts, int from, int to) {
		for (int place = from; place < to; place++) {
			lines.add(new DiffLine(kind, texts[place]));
		}
	}

}
