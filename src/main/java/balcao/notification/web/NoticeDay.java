package balcao.notification.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import balcao.notification.NoticeRow;

/**
 * The notices of one day.
 *
 * @param at an instant of that day
 * @param back how many days ago that was
 */
record NoticeDay(Instant at, long back, List<NoticeLine> lines) {

	/** Days in the order of the notices, with what of each is among them. */
	static List<NoticeDay> of(List<NoticeRow> notices, ZoneId zone, Instant now) {
		List<NoticeDay> days = new ArrayList<>();
		LocalDate last = LocalDate.MIN;
		for (NoticeRow notice : notices) {
			LocalDate day = LocalDate.ofInstant(notice.at(), zone);
			if (!day.equals(last)) {
				days.add(new NoticeDay(notice.at(), LocalDate.ofInstant(now, zone).toEpochDay() - day.toEpochDay(),
						new ArrayList<>()));
				last = day;
			}
			days.get(days.size() - 1).lines().add(NoticeLine.of(notice));
		}
		return days;
	}

	public boolean isToday() {
		return this.back == 0;
	}

	public boolean isYesterday() {
		return this.back == 1;
	}

}
