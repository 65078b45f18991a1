package balcao.notification.web;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

import balcao.notification.DigestHour;
import balcao.notification.NoticeChannel;
import balcao.notification.NoticeChoice;
import balcao.notification.NoticeKind;
import balcao.notification.QuietHours;

/**
 * What one wants to be told.
 *
 * @param wanted events with their channels, such as {@code ASSIGNED:PORTAL}
 * @param quiet whether there are quiet hours
 * @param digest whether letters come once a day
 * @param zone where both hold
 */
record PreferencesForm(@Nullable List<String> wanted, @Nullable Boolean quiet,
		@DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime from,
		@DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime until, @Nullable Boolean weekends,
		@Nullable Boolean digest, @Nullable Integer digestHour, @Nullable String zone) {

	private static final int USUAL_HOUR = 8;

	static PreferencesForm of(Set<NoticeChoice> wanted, @Nullable QuietHours quiet, @Nullable DigestHour digest,
			ZoneId usual) {
		ZoneId zone = (quiet != null) ? quiet.zone() : (digest != null) ? digest.zone() : usual;
		return new PreferencesForm(values(wanted), quiet != null, (quiet != null) ? quiet.from() : LocalTime.of(20, 0),
				(quiet != null) ? quiet.until() : LocalTime.of(7, 0), quiet != null && quiet.weekends(), digest != null,
				(digest != null) ? digest.hour() : USUAL_HOUR, zone.getId());
	}

	static List<String> values(Set<NoticeChoice> wanted) {
		return wanted.stream().map(PreferencesForm::value).sorted().toList();
	}

	static String value(NoticeChoice choice) {
		return choice.kind() + ":" + choice.channel();
	}

	/** What was ticked; anything else was not. */
	static Set<NoticeChoice> choices(@Nullable List<String> values) {
		List<String> ticked = Objects.requireNonNullElse(values, List.of());
		return Stream.of(NoticeKind.values())
			.flatMap((kind) -> Stream.of(NoticeChannel.values()).map((channel) -> new NoticeChoice(kind, channel)))
			.filter((choice) -> ticked.contains(value(choice)))
			.collect(Collectors.toSet());
	}

	boolean isQuiet() {
		return Boolean.TRUE.equals(this.quiet);
	}

	boolean isDigest() {
		return Boolean.TRUE.equals(this.digest);
	}

	boolean hasHour() {
		Integer hour = this.digestHour;
		return hour != null && hour >= 0 && hour < DigestHour.HOURS;
	}

	/** Null for letters at once. */
	@Nullable DigestHour gathering(ZoneId where) {
		Integer hour = this.digestHour;
		return (isDigest() && hour != null) ? new DigestHour(hour, where) : null;
	}

	/** Null where there shall be none. */
	@Nullable QuietHours hours(ZoneId where) {
		LocalTime begin = this.from;
		LocalTime end = this.until;
		return (isQuiet() && begin != null && end != null)
				? new QuietHours(begin, end, Boolean.TRUE.equals(this.weekends), where) : null;
	}

}
