package balcao.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;

import javax.sql.DataSource;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts how often something is tried, for all nodes together. Counts in real time,
 * whatever the application's clock says, and in a connection of its own: call it outside
 * transactions.
 */
@Component
public class RateLimits {

	private final PostgreSQLSelectForUpdateBasedProxyManager<Long> buckets;

	RateLimits(DataSource dataSource) {
		this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
			.table("platform_rate_limit")
			.expirationAfterWrite(
					ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
			.build();
	}

	/** Spends one try of the key, or throws {@link TooOften} when none is left. */
	public void spend(Limit limit, String key) {
		ConsumptionProbe probe = bucket(limit, key).tryConsumeAndReturnRemaining(1);
		if (!probe.isConsumed()) {
			throw new TooOften(Duration.ofNanos(probe.getNanosToWaitForRefill()));
		}
	}

	/**
	 * Takes tries off after the fact, more than there are if need be: they are missing
	 * until they came back.
	 */
	public void charge(Limit limit, String key, long tries) {
		bucket(limit, key).consumeIgnoringRateLimits(tries);
	}

	/** Gives one try back, after the thing tried went well. */
	public void giveBack(Limit limit, String key) {
		bucket(limit, key).addTokens(1);
	}

	/** Forgets every try of the key. */
	public void forgive(Limit limit, String key) {
		bucket(limit, key).reset();
	}

	@Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
	void sweep() {
		this.buckets.removeExpired(10_000);
	}

	private Bucket bucket(Limit limit, String key) {
		return this.buckets.getProxy(id(limit.purpose() + ":" + key),
				() -> BucketConfiguration.builder()
					.addLimit((band) -> band.capacity(limit.tries()).refillGreedy(limit.tries(), limit.window()))
					.build());
	}

	/** The table knows a hash only: no e-mail and no address is kept. */
	private static long id(String key) {
		try {
			return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)))
				.getLong();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** So many tries at once, coming back evenly over the window. */
	public record Limit(String purpose, int tries, Duration window) {

	}

}
