package balcao.decree;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is kept beside a ticket.
 *
 * @param hold null for none
 * @param recordingDays how long a recording has to be kept from now on
 */
public record TicketKeeping(@Nullable HoldRow hold, List<RecordingRow> recordings, int recordingDays) {

}
