package balcao.ticket;

/**
 * Requests that an article answered.
 *
 * @param held after which nobody of the organization asked about the same for a week
 * @param recent whose week has not passed yet
 */
public record DeflectionCount(long held, long recent) {

	public static final DeflectionCount NONE = new DeflectionCount(0, 0);

	public boolean isAny() {
		return this.held + this.recent > 0;
	}

}
