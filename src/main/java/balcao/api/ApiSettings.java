package balcao.api;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import balcao.platform.RateLimits;

/**
 * How much programs may ask.
 *
 * @param requestsPerToken requests with one token at once; they come back over the window
 * @param requestWindow the time in which spent requests come back
 * @param maxBody the largest body of a request
 * @param maxCases how many cases of business time one call may bring
 * @param maxSegments how many segments of business time one call may be answered
 * @param workPerCall how long the arithmetic of one call may take; what is not reached by
 * then is answered by an error
 * @param workPerPerson how long the arithmetic of one person's calls may take at once; it
 * comes back over the window
 * @param workWindow the time in which spent work comes back
 * @param callsAtOnce calls of business time that one person may have running on a node
 */
@ConfigurationProperties("balcao.api")
public record ApiSettings(@DefaultValue("1200") int requestsPerToken, @DefaultValue("1m") Duration requestWindow,
		@DefaultValue("16MB") DataSize maxBody, @DefaultValue("10000") int maxCases,
		@DefaultValue("1000000") int maxSegments, @DefaultValue("15s") Duration workPerCall,
		@DefaultValue("1m") Duration workPerPerson, @DefaultValue("5m") Duration workWindow,
		@DefaultValue("4") int callsAtOnce) {

	/** One unit of work as limits count it. */
	static final Duration UNIT = Duration.ofMillis(10);

	public RateLimits.Limit requests() {
		return new RateLimits.Limit("api/requests", this.requestsPerToken, this.requestWindow);
	}

	RateLimits.Limit work() {
		return new RateLimits.Limit("api/work", (int) Math.max(1, this.workPerPerson.dividedBy(UNIT)), this.workWindow);
	}

}
