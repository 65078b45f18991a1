package balcao.platform.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

import balcao.platform.CurrentPerson;
import balcao.platform.OrganizationNames;
import balcao.platform.PeopleDirectory;
import balcao.platform.Role;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** One person of each role, for tests of pages. */
@TestConfiguration(proxyBeanMethods = false)
public class TestPeople {

	/** Monday, 23 November 2026, 14:05 in São Paulo. */
	public static final Instant NOW = Instant.parse("2026-11-23T17:05:00Z");

	public static final CurrentPerson CLIENT = new CurrentPerson(1, "Marina Prado", "cliente@aurora.example",
			Role.CLIENT, 10L);

	public static final CurrentPerson MANAGER = new CurrentPerson(2, "Otávio Reis", "gestora@aurora.example",
			Role.CLIENT_MANAGER, 10L);

	public static final CurrentPerson OTHER_CLIENT = new CurrentPerson(3, "Bruna Lima", "cliente@boreal.example",
			Role.CLIENT, 20L);

	public static final CurrentPerson AGENT = new CurrentPerson(4, "Caio Bernardes", "agente@balcao.example",
			Role.AGENT, null);

	public static final CurrentPerson LEADER = new CurrentPerson(5, "Helena Matos", "lider@balcao.example", Role.LEADER,
			null);

	public static final CurrentPerson ADMIN = new CurrentPerson(6, "Rita Nogueira", "admin@balcao.example", Role.ADMIN,
			null);

	/** Makes the request one of this person. */
	public static RequestPostProcessor as(CurrentPerson person) {
		return SecurityMockMvcRequestPostProcessors.user(person.email()).roles(person.role().name());
	}

	@Bean
	PeopleDirectory people() {
		return (email) -> Stream.of(CLIENT, MANAGER, OTHER_CLIENT, AGENT, LEADER, ADMIN)
			.filter((person) -> person.email().equals(email))
			.findFirst();
	}

	@Bean
	OrganizationNames organizationNames() {
		return (id) -> Optional.of((id == 10L) ? "Aurora Distribuidora" : "Boreal Têxtil");
	}

	@Bean
	Clock clock() {
		return Clock.fixed(NOW, ZoneOffset.UTC);
	}

}
