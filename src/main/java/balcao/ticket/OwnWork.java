package balcao.ticket;

import java.time.Instant;

import balcao.platform.KeysetPage;

/** What is assigned to a person. */
public record OwnWork(QueueCounts counts, KeysetPage<QueueRow> tickets, Instant at) {

}
