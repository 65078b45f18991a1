package balcao.ticket;

/** What a queue knows of a ticket's deadlines. */
enum QueueClock {

	RUNNING, PAUSED, NONE

}
