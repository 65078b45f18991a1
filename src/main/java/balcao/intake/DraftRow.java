package balcao.intake;

import java.time.Instant;

/** A draft to continue or discard. */
public record DraftRow(long id, String subject, String requestType, Instant updatedAt) {

}
