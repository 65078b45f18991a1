package balcao.backoffice;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import balcao.IntegrationTest;
import balcao.Visitor;
import balcao.account.SetUpService;
import balcao.calendar.CalendarChoice;
import balcao.calendar.CalendarService;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class StartingPointIT {

	@Autowired
	private SetUpService setUp;

	@Autowired
	private CalendarService calendars;

	@LocalServerPort
	private int port;

	@Test
	void firstAdminFindsAStartingPointAndTheDoorClosed() {
		String path = "/setup/" + this.setUp.open().orElseThrow().value();
		Visitor visitor = new Visitor(this.port);
		assertThat(visitor.get("/setup/x").statusCode()).isEqualTo(404);
		assertThat(visitor.get(path).statusCode()).isEqualTo(200);
		assertThat(visitor
			.post(path, "name", "Ada", "email", "ada@balcao.example", "password", "correto cavalo", "role", "CLIENT")
			.statusCode()).isEqualTo(302);
		assertThat(this.calendars.choices()).extracting(CalendarChoice::name)
			.containsExactlyInAnyOrder("Horário comercial", "24 horas, todos os dias");
		assertThat(visitor.get(path).statusCode()).isEqualTo(404);
		assertThat(visitor.signIn("ada@balcao.example", "correto cavalo").statusCode()).isEqualTo(302);
		assertThat(visitor.get("/backoffice/mail").statusCode()).isEqualTo(200);
	}

}
