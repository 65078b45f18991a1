package balcao.protocol;

import org.jspecify.annotations.Nullable;

import balcao.catalog.Subject;

/**
 * What is known of a contact so far, any part of which may be missing.
 *
 * @param requesterId the client's contact; null while nobody knows who it is
 * @param organizationId the client; the requester's where there is one
 * @param callerName as told by whoever calls
 * @param phone as typed
 * @param summary one line
 * @param told everything else that was said
 */
public record ContactFacts(@Nullable Long requesterId, @Nullable Long organizationId, @Nullable String callerName,
		@Nullable String phone, Subject about, String summary, String told) {

	/** Nothing but perhaps the number that calls. */
	public static ContactFacts of(@Nullable String phone) {
		return new ContactFacts(null, null, null, phone, new Subject(null, null, null, null), "", "");
	}

}
