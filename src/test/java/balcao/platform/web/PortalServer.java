package balcao.platform.web;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;

/**
 * The web side of the platform on a real server, with the kit's pages and no database.
 */
@Configuration(proxyBeanMethods = false)
@TestComponent
@EnableAutoConfiguration(excludeName = { "balcao.platform.EmbeddedDatabaseAutoConfiguration",
		"org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
		"org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
		"org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration" })
@ComponentScan(basePackageClasses = SecurityConfiguration.class,
		excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
				pattern = ".*\\.(Health|Upload|Download).*|.*Tests?|.*IT"))
@Import({ KitController.class, TestPeople.class })
class PortalServer {

	@Bean
	UserDetailsService accounts() {
		return (email) -> User.withUsername(email).password("{noop}balcao-demo").roles("CLIENT").build();
	}

}
