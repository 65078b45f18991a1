package balcao.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import balcao.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class DemoClockTests {

	private static final Instant START = Instant.parse("2026-11-20T19:00:00Z");

	private final TestClock machine = new TestClock();

	private final DemoClock clock = new DemoClock(this.machine, Instant.parse("2030-01-02T12:00:00Z"));

	@Test
	void startsWhereItIsToldAndTicksOn() {
		assertThat(this.clock.startedAt()).isEqualTo("2030-01-02T12:00:00Z");
		assertThat(this.clock.instant()).isEqualTo("2030-01-02T12:00:00Z");
		this.machine.advance(Duration.ofMillis(1500));
		assertThat(this.clock.instant()).isEqualTo("2030-01-02T12:00:01.500Z");
		assertThat(this.clock.startedAt()).isEqualTo("2030-01-02T12:00:00Z");
	}

	@Test
	void showsTheRealTimeWhenToldNothing() {
		assertThat(new DemoClock(this.machine, null).instant()).isEqualTo(TestClock.START);
	}

	@Test
	void countsMicroseconds() {
		Clock fine = Clock.fixed(Instant.parse("2026-11-20T19:00:00.123456789Z"), this.machine.getZone());
		assertThat(new DemoClock(fine, null).instant()).isEqualTo("2026-11-20T19:00:00.123456Z");
	}

	@Test
	void goesForwardWhenTold() {
		this.clock.advance(Duration.ofHours(2));
		this.clock.advance(Duration.ofMinutes(15));
		assertThat(this.clock.instant()).isEqualTo("2030-01-02T14:15:00Z");
	}

	@Test
	void neverGoesBack() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.clock.advance(Duration.ofSeconds(-1)));
		assertThat(this.clock.instant()).isEqualTo("2030-01-02T12:00:00Z");
	}

	@Test
	void oneThreadActsInThePastWhileOthersSeeThePresent() {
		Instant past = Instant.parse("2029-06-01T10:00:00Z");
		Instant earlier = Instant.parse("2029-05-01T10:00:00Z");
		this.clock.during(past, () -> {
			assertThat(this.clock.instant()).isEqualTo(past);
			this.clock.during(earlier, () -> assertThat(this.clock.instant()).isEqualTo(earlier));
			assertThat(this.clock.instant()).isEqualTo(past);
			assertThat(CompletableFuture.supplyAsync(this.clock::instant)).succeedsWithin(Duration.ofSeconds(5))
				.isEqualTo(Instant.parse("2030-01-02T12:00:00Z"));
		});
		assertThat(this.clock.instant()).isEqualTo("2030-01-02T12:00:00Z");
	}

	@Test
	void presentComesBackEvenAfterAFailure() {
		assertThatIllegalStateException().isThrownBy(() -> this.clock.during(TestClock.START, () -> {
			throw new IllegalStateException();
		}));
		assertThat(this.clock.instant()).isEqualTo("2030-01-02T12:00:00Z");
	}

	@Test
	void nothingIsDoneInTheFuture() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.clock.during(Instant.parse("2030-01-02T12:00:01Z"), () -> {
			}));
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-20T16:00:00-03:00, 2026-11-20T19:00:00Z", "2026-11-20T19:00:00Z, 2026-11-20T19:00:00Z",
			"'', " })
	void startIsReadFromTheEnvironment(String value, @Nullable Instant expected) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource(
					"test-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
					Map.of("BALCAO_DEMO_STARTS_AT", value)));
		Binder binder = new Binder(ConfigurationPropertySources.get(environment),
				new PropertySourcesPlaceholdersResolver(environment), ApplicationConversionService.getSharedInstance());
		DemoSettings settings = binder.bindOrCreate("balcao.demo", DemoSettings.class);
		assertThat(settings.startsAt()).isEqualTo(expected);
	}

}
