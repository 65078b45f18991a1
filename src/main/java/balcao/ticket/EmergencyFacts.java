package balcao.ticket;

import org.jspecify.annotations.Nullable;

import balcao.catalog.Subject;

/**
 * What is known of an emergency, any part of which may be missing at first.
 *
 * @param requesterId the contact who asks for help; null while nobody knows who it is
 * @param organizationId the client, where it is known of whom the contact is; the
 * requester's where there is one
 * @param summary one line; empty where nothing was said yet
 * @param text what was told; null where the summary is all
 * @param phone where to call, as typed
 */
public record EmergencyFacts(@Nullable Long requesterId, @Nullable Long organizationId, Subject about, String summary,
		@Nullable String text, @Nullable String phone) {

	/** Of somebody whose organization says the rest, or of nobody known yet. */
	public EmergencyFacts(@Nullable Long requesterId, Subject about, String summary, @Nullable String text,
			@Nullable String phone) {
		this(requesterId, null, about, summary, text, phone);
	}

}
