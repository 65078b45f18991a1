package balcao.api.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.chat.ChatFile;
import balcao.chat.ChatLine;
import balcao.chat.ChatRow;
import balcao.chat.ChatStanding;
import balcao.chat.Transcript;

/** A conversation with what was said in it. */
record ApiChat(long id, String kind, String state, String organization, String client, String team,
		@Nullable String agent, @Nullable String ticket, Instant startedAt, @Nullable Instant takenAt,
		@Nullable Instant endedAt, boolean cut, List<Line> lines) {

	static ApiChat of(Transcript transcript) {
		ChatStanding standing = transcript.standing();
		return new ApiChat(standing.id(), standing.kind().name(), standing.state().name(), standing.organization(),
				standing.client(), standing.team(), standing.agent(), standing.ticketNumber(), standing.startedAt(),
				standing.takenAt(), standing.endedAt(), transcript.cut(),
				transcript.lines().stream().map(Line::of).toList());
	}

	/** Something said. */
	record Line(long id, int position, String side, @Nullable String author, Instant at, String text,
			List<File> files) {

		static Line of(ChatLine line) {
			return new Line(line.id(), line.position(), line.side().name(), line.author(), line.at(), line.text(),
					line.files().stream().map(File::of).toList());
		}

	}

	/** A file that came with it. */
	record File(long id, String name, String type, long size) {

		static File of(ChatFile file) {
			return new File(file.id(), file.name(), file.mediaType(), file.size());
		}

	}

	/** A conversation of a list. */
	record Row(long id, String kind, String state, String organization, String client, String team,
			@Nullable String agent, @Nullable String ticket, Instant startedAt, Instant lastAt) {

		static Row of(ChatRow row) {
			return new Row(row.id(), row.kind().name(), row.state().name(), row.organization(), row.client(),
					row.team(), row.agent(), row.ticketNumber(), row.startedAt(), row.lastAt());
		}

	}

	/**
	 * A page of a list.
	 *
	 * @param next what the next page begins with; null on the last
	 */
	record Rows(List<Row> items, @Nullable String next) {

	}

}
