package balcao.rating;

import java.time.Instant;

import balcao.platform.SecretToken;

/** A request has ended and its requester may rate it by a personal link. */
public record RatingInvited(long ticketId, String number, String subject, long personId, SecretToken token,
		Instant expiresAt, Instant at) {

}
