package balcao.mail;

import java.time.Clock;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import balcao.platform.PublicAddress;

/**
 * A mail server where one is configured; the demo catches letters where none is.
 * Otherwise letters wait.
 */
@Configuration(proxyBeanMethods = false)
class PostConfiguration {

	@Bean
	@ConditionalOnProperty("spring.mail.host")
	Postbox smtpPostbox(JavaMailSenderImpl sender, MailSettings settings, Seal seal, ReturnPaths returns,
			PublicAddress address, Clock clock) {
		return new SmtpPostbox(sender, settings, seal, returns, address, clock);
	}

	@Bean
	@Profile("demo")
	@ConditionalOnMissingBean(Postbox.class)
	Postbox caughtPostbox() {
		return new CaughtPostbox();
	}

}
