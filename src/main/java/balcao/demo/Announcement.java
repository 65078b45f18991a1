package balcao.demo;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import balcao.account.DemoAccount;
import balcao.account.DemoAccounts;
import balcao.platform.ZoneRules;

/** Tells whoever starts the demo where it is and how to get in. */
@Component
@Profile("demo")
class Announcement {

	private static final Logger log = LoggerFactory.getLogger(Announcement.class);

	private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm",
			Locale.ENGLISH);

	private final DemoAccounts accounts;

	private final DemoClock clock;

	private final ZoneRules zone;

	private final DemoWall wall;

	private final Environment environment;

	Announcement(DemoAccounts accounts, DemoClock clock, ZoneRules zone, DemoWall wall, Environment environment) {
		this.accounts = accounts;
		this.clock = clock;
		this.zone = zone;
		this.wall = wall;
		this.environment = environment;
	}

	@EventListener(ApplicationReadyEvent.class)
	void tell() {
		this.wall.renew();
		log.info("Ready{}", text("http://localhost:" + this.environment.getProperty("local.server.port", "8080")));
	}

	String text(String address) {
		String mail = this.environment.getProperty("spring.mail.host");
		return """


				  Balcão       %s
				  Sign in as   %s
				  Password     %s
				  Mail         %s
				  Wall         %s
				  Clock        %s, moved at %s/demo
				""".formatted(address,
				this.accounts.all().stream().map(Announcement::line).collect(Collectors.joining("\n               ")),
				this.accounts.password(),
				StringUtils.hasText(mail) ? "sent by " + mail : "caught at " + address + "/demo/mail",
				this.wall.path().map(address::concat).orElse("taken back"),
				WHEN.format(this.clock.instant().atZone(this.zone.zone())), address);
	}

	private static String line(DemoAccount account) {
		return String.format(Locale.ROOT, "%-25s %s, %s", account.email(), account.name(),
				account.role().name().toLowerCase(Locale.ROOT).replace('_', ' '));
	}

}
