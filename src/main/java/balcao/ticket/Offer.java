package balcao.ticket;

import java.time.Duration;

import balcao.intake.RequestTypeCard;
import balcao.sla.TargetName;
import org.jspecify.annotations.Nullable;

/**
 * Something a client may ask for, with what is promised first.
 *
 * @param target what is promised; null where nothing is
 * @param shortest the promise for the most severe case
 * @param longest the promise for the least severe case
 * @param continuous whether every hour counts, not only those in which somebody attends
 */
public record Offer(RequestTypeCard type, @Nullable TargetName target, Duration shortest, Duration longest,
		boolean continuous) {

	/** Whether the severity of the case decides how long it takes. */
	public boolean isVarying() {
		return !this.shortest.equals(this.longest);
	}

}
