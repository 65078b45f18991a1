package balcao.demo;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the demo starts.
 *
 * @param startsAt what the clock shows when the application starts, with its offset; the
 * real time where none is given
 * @param adminToken a personal access token of the admin; empty for none
 * @param agentToken one of the agent
 * @param clientToken one of Aurora's contact
 * @param otherClientToken one of Boreal's contact
 */
@ConfigurationProperties("balcao.demo")
public record DemoSettings(@Nullable Instant startsAt, @Nullable String adminToken, @Nullable String agentToken,
		@Nullable String clientToken, @Nullable String otherClientToken) {

}
