package balcao.platform;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedDatabaseAutoConfigurationTests {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(EmbeddedDatabaseAutoConfiguration.class));

	@Test
	void givenAddressStartsNothing() {
		this.application.withInitializer(environment("SPRING_DATASOURCE_URL", "jdbc:postgresql://elsewhere/balcao"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedDatabase.class));
	}

	@Test
	void directoryComesFromTheEnvironmentAndIsHeldOnce(@TempDir Path home) throws Exception {
		Path file = home.toRealPath().resolve("balcao.lock");
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
			assertThat(channel.tryLock()).isNotNull();
			this.application.withInitializer(environment("BALCAO_DATA_DIR", home.toString()))
				.run((context) -> assertThat(context).getFailure()
					.rootCause()
					.isInstanceOf(EmbeddedDatabaseFailure.class)
					.hasMessage("Another Balcão is running on " + file.getParent() + "."));
		}
	}

	@Test
	void emptyAddressGivesNothing(@TempDir Path home) throws Exception {
		Path occupied = Files.createFile(home.resolve("file"));
		this.application.withInitializer(environment("SPRING_DATASOURCE_URL", ""))
			.withPropertyValues("balcao.data-dir=" + occupied)
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining(occupied.toString()));
	}

	@Test
	void failureIsToldInTwoSentences() {
		EmbeddedDatabaseFailure failure = new EmbeddedDatabaseFailure("It does not start.", "Do this.");

		assertThat(new EmbeddedDatabaseFailureAnalyzer().analyze(new BeanCreationException("database", failure)))
			.extracting(FailureAnalysis::getDescription, FailureAnalysis::getAction)
			.containsExactly("It does not start.", "Do this.");
	}

	private static ApplicationContextInitializer<ConfigurableApplicationContext> environment(String name,
			String value) {
		return (context) -> context.getEnvironment()
			.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(name, value)));
	}

}
