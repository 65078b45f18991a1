package balcao.ticket;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/** Says how soon somebody is called back whose call was cut. */
public interface CallBackRule {

	/**
	 * By client, left out where nothing says so for them; in one statement.
	 * @param organizationIds 0 stands for callers whom nobody has identified
	 */
	Map<Long, Duration> within(Collection<Long> organizationIds);

}
