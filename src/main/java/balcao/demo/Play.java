package balcao.demo;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.catalog.Subject;

/**
 * The life of a ticket, from its opening to now.
 *
 * @param opener the requester, or an agent on their behalf
 * @param copies e-mail addresses of colleagues
 */
record Play(Instant openedAt, Cast.Actor requester, Cast.Actor opener, long requestTypeId, Subject about,
		String subject, String description, @Nullable String phone, @Nullable String availability,
		@Nullable String copies, Script.@Nullable Enclosure file, List<Act> acts) {

	/** What somebody does, and says with it. */
	record Act(Instant at, Cast.Actor actor, Deed deed, String words, Script.@Nullable Enclosure file) {

	}

}
