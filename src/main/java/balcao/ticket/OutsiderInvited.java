package balcao.ticket;

import java.time.Instant;

import balcao.platform.SecretToken;

/** Somebody from outside was put in copy and gets a personal link. */
public record OutsiderInvited(long ticketId, long outsiderId, String number, String subject, String organization,
		String name, String email, String inviter, SecretToken token, Instant expiresAt, Instant at) {

}
