package balcao.mail;

import java.time.Clock;
import java.util.Set;

import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * A mail server where one is configured; the demo catches letters where none is.
 * Otherwise letters wait.
 */
@Configuration(proxyBeanMethods = false)
class PostConfiguration {

	@Bean
	@ConditionalOnProperty("spring.mail.host")
	Postbox smtpPostbox(JavaMailSender sender, MailSettings settings, Clock clock) {
		return new SmtpPostbox(sender, settings, clock);
	}

	@Bean
	@Profile("demo")
	@ConditionalOnMissingBean(Postbox.class)
	Postbox caughtPostbox() {
		return new CaughtPostbox();
	}

	/** The plain-text twins of letters, beside the pages that Boot resolves. */
	@Bean
	SpringResourceTemplateResolver letterTexts(ApplicationContext context) {
		SpringResourceTemplateResolver resolver = new SpringResourceTemplateResolver();
		resolver.setApplicationContext(context);
		resolver.setPrefix("classpath:/templates/");
		resolver.setResolvablePatterns(Set.of("mail/*.txt"));
		resolver.setTemplateMode(TemplateMode.TEXT);
		resolver.setCharacterEncoding("UTF-8");
		resolver.setOrder(1);
		return resolver;
	}

}
