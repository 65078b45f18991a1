package balcao.notification.web;

import java.util.List;
import java.util.stream.Stream;

import balcao.notification.NoticeChannel;
import balcao.notification.NoticeKind;

/**
 * Events with the channels that are offered for them.
 *
 * @param channels those that any of the events has
 */
record ChoiceTable(List<NoticeKind> kinds, List<NoticeChannel> channels) {

	static ChoiceTable of(List<NoticeKind> kinds) {
		return new ChoiceTable(kinds,
				Stream.of(NoticeChannel.values())
					.filter((channel) -> kinds.stream().anyMatch((kind) -> kind.channels().contains(channel)))
					.toList());
	}

}
