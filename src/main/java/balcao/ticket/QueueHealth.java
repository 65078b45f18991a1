package balcao.ticket;

/** How a team's queue stands. */
public record QueueHealth(long teamId, String team, QueueCounts counts) {

}
