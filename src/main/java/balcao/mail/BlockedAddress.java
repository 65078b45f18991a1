package balcao.mail;

import java.time.Instant;

/** An address to which nothing is sent, since a letter came back for good. */
public record BlockedAddress(String address, String reason, Instant blockedAt) {

}
