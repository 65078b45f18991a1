package balcao.demo;

import java.util.Optional;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import balcao.emergency.Wall;
import balcao.emergency.WallService;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.SecretToken;

/**
 * The link of the demo's screen. Nobody keeps the secret that was made with the demo, so
 * that each start makes another.
 */
@Component
@Profile("demo")
public class DemoWall {

	private final WallService walls;

	private final PersonService people;

	private Optional<SecretToken> token = Optional.empty();

	DemoWall(WallService walls, PersonService people) {
		this.walls = walls;
		this.people = people;
	}

	/** Makes another secret; the one of the last start ends. */
	void renew() {
		this.token = this.people.findActive("lider@balcao.example").flatMap(this::renewed);
	}

	private Optional<SecretToken> renewed(CurrentPerson leader) {
		return this.walls.all(leader)
			.stream()
			.filter((wall) -> wall.name().equals(DemoDuty.WALL) && !wall.isRevoked())
			.map(Wall::id)
			.findFirst()
			.map((id) -> this.walls.renew(id, leader));
	}

	/** Where it is; empty once it was taken back before a start. */
	public Optional<String> path() {
		return this.token.map((secret) -> "/wall/" + secret.value());
	}

}
