package balcao.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.persistence.EntityManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import balcao.notification.NoticeService;
import balcao.organization.PersonFilter;
import balcao.organization.PersonService;
import balcao.organization.PersonSide;
import balcao.platform.ChangeTrail;
import balcao.platform.PageRequest;
import balcao.sla.StageWatch;

/**
 * Loads the demo into a database without people, whole or not at all: an application that
 * is killed on the way starts anew.
 */
@Component
@Profile("demo")
@Order(0)
class Loading implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(Loading.class);

	/** When the company was founded, before its first ticket. */
	private static final Duration BEFORE = Duration.ofDays(200);

	/** What people of the demo have not read yet. */
	private static final Duration UNREAD = Duration.ofHours(20);

	/** How many tickets the session remembers. */
	private static final int REMEMBERED = 5;

	private final PersonService people;

	private final Founding founding;

	private final Library library;

	private final Performance performance;

	private final DemoPeople demoPeople;

	private final DemoProposals proposals;

	private final DemoViews views;

	private final Lives lives;

	private final DemoTeamwork teamwork;

	private final List<DemoPart> parts;

	private final StageWatch watch;

	private final NoticeService notices;

	private final TransactionOperations transactions;

	private final EntityManager session;

	private final ChangeTrail trail;

	private final DemoClock clock;

	Loading(PersonService people, Founding founding, Library library, Performance performance, DemoPeople demoPeople,
			DemoProposals proposals, DemoViews views, Lives lives, DemoTeamwork teamwork, List<DemoPart> parts,
			StageWatch watch, NoticeService notices, TransactionOperations transactions, EntityManager session,
			ChangeTrail trail, DemoClock clock) {
		this.people = people;
		this.founding = founding;
		this.library = library;
		this.performance = performance;
		this.demoPeople = demoPeople;
		this.proposals = proposals;
		this.views = views;
		this.lives = lives;
		this.teamwork = teamwork;
		this.parts = parts;
		this.watch = watch;
		this.notices = notices;
		this.transactions = transactions;
		this.session = session;
		this.trail = trail;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (isEmpty()) {
			long begun = System.nanoTime();
			int tickets = load(this.clock.startedAt().truncatedTo(ChronoUnit.MINUTES));
			log.info("Loaded the demo with {} tickets in {} s", tickets,
					Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0);
		}
	}

	private boolean isEmpty() {
		return this.people.page(new PersonFilter("", PersonSide.EVERYBODY), PageRequest.FIRST).rows().isEmpty();
	}

	/**
	 * Loads the demo as of an instant; the same instant gives the same demo. Answers the
	 * number of tickets.
	 */
	int load(Instant now) {
		Company company = DemoFiles.company();
		Script script = DemoFiles.script();
		this.transactions.executeWithoutResult((transaction) -> this.clock.during(now.minus(BEFORE), () -> {
			this.trail.pause();
			Cast cast = this.founding.found(company, now);
			this.library.fill(cast);
			this.proposals.found(cast);
			List<Play> plays = new Season(cast, company, script, now).plays();
			for (int i = 0; i < plays.size(); i++) {
				this.performance.perform(plays.get(i));
				if (i % REMEMBERED == 0) {
					this.session.flush();
					this.session.clear();
				}
			}
			this.views.keep(cast);
			this.performance.perform(this.proposals.forgotten(cast, now));
			this.session.flush();
			this.session.clear();
			this.clock.during(now, () -> this.proposals.show(cast));
			// from here on improvements are approved in two steps
			this.lives.live(cast, now);
			this.clock.during(now, () -> {
				this.teamwork.add(now);
				this.session.flush();
				this.demoPeople.settle(now);
				this.parts.forEach((part) -> part.play(cast, now));
				moveIn(now);
			});
		}));
		return company.season().stream().mapToInt(Company.Share::count).sum();
	}

	/** What happened long ago was announced and read long ago. */
	private void moveIn(Instant now) {
		this.watch.pass();
		this.notices.readBefore(now.minus(UNREAD));
	}

}
