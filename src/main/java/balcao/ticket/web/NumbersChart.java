package balcao.ticket.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import balcao.ticket.TeamNumbers;

/**
 * Opened and ended tickets as pairs of bars, by day or, over a long time, by week.
 *
 * @param weekly whether a pair is a week
 * @param top what the highest bar stands for
 */
record NumbersChart(List<Pair> pairs, boolean weekly, long top) {

	private static final int WIDTH = 640;

	private static final int HEIGHT = 96;

	private static final int LONGEST_BY_DAY = 45;

	static NumbersChart of(TeamNumbers numbers) {
		long all = ChronoUnit.DAYS.between(numbers.from(), numbers.until()) + 1;
		int step = (all > LONGEST_BY_DAY) ? 7 : 1;
		int count = Math.toIntExact((all + step - 1) / step);
		long[] opened = new long[count];
		long[] ended = new long[count];
		long top = 1;
		for (TeamNumbers.Day day : numbers.days()) {
			int place = Math.toIntExact(ChronoUnit.DAYS.between(numbers.from(), day.day()) / step);
			opened[place] += day.opened();
			ended[place] += day.ended();
			top = Math.max(top, Math.max(opened[place], ended[place]));
		}
		List<Pair> pairs = new ArrayList<>();
		double room = (double) WIDTH / count;
		for (int i = 0; i < count; i++) {
			pairs.add(new Pair(numbers.from().plusDays((long) i * step), opened[i], ended[i],
					Bar.of(i * room + room * 0.12, room * 0.36, opened[i], top),
					Bar.of(i * room + room * 0.52, room * 0.36, ended[i], top)));
		}
		return new NumbersChart(pairs, step > 1, top);
	}

	public String viewBox() {
		return "0 0 " + WIDTH + " " + HEIGHT;
	}

	/** A day or the first day of a week. */
	record Pair(LocalDate day, long opened, long ended, Bar openedBar, Bar endedBar) {

	}

	/** A bar that stands on the ground. */
	record Bar(String x, String y, String width, String height) {

		private static Bar of(double x, double width, long count, long top) {
			double height = (double) HEIGHT * count / top;
			return new Bar(text(x), text(HEIGHT - height), text(width), text(height));
		}

		private static String text(double length) {
			return Double.toString(Math.round(length * 10) / 10.0);
		}

	}

}
