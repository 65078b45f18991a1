package balcao.demo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/** The clock of the demo in the place of the real one. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

	@Bean
	@Primary
	DemoClock demoClock(DemoSettings settings) {
		return DemoClock.starting(settings.startsAt());
	}

}
