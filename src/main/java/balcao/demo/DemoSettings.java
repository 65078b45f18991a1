package balcao.demo;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the demo starts.
 *
 * @param startsAt what the clock shows when the application starts, with its offset; the
 * real time where none is given
 */
@ConfigurationProperties("balcao.demo")
public record DemoSettings(@Nullable Instant startsAt) {

}
