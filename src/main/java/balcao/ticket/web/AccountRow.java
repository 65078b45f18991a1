package balcao.ticket.web;

import java.time.Duration;

/**
 * A line of how a deadline was counted, in words.
 *
 * @param counted zero where nothing counts
 */
record AccountRow(String when, String why, Duration counted) {

	public boolean counts() {
		return !this.counted.isZero();
	}

}
