package balcao.rehearsal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.DemoTest;
import balcao.calendar.CalendarDraftService;
import balcao.calendar.CalendarService;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.PageRequest;
import balcao.severity.MatrixService;
import balcao.sla.ClockReplays;
import balcao.sla.PolicyService;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the demo has lived through, a draft that says the same changes nothing. */
@DemoTest
@Import(ClockReplays.class)
class UnchangedDraftsIT {

	@Autowired
	private RehearsalService rehearsals;

	@Autowired
	private RehearsalWork work;

	@Autowired
	private CalendarService calendars;

	@Autowired
	private CalendarDraftService drafts;

	@Autowired
	private PolicyService policies;

	@Autowired
	private MatrixService matrix;

	@Autowired
	private PersonService people;

	@Autowired
	private JdbcClient database;

	@Test
	void replayShowsNoDifference() throws InterruptedException {
		CurrentPerson admin = this.people
			.find(this.database.sql("select id from organization_person where email = 'admin@balcao.example'")
				.query(Long.class)
				.single());
		long replayed = 0;
		for (long calendar : this.calendars.choices().stream().map((one) -> one.id()).toList()) {
			int written = this.drafts.begin(calendar, admin).edited();
			replayed += replayed(Topic.CALENDAR, calendar, admin);
			this.drafts.discard(calendar, written, admin);
		}
		for (long policy : this.database.sql("select id from sla_policy").query(Long.class).list()) {
			int edit = this.policies.openDraft(policy, admin).edit();
			replayed += replayed(Topic.POLICY, policy, admin);
			this.policies.discardDraft(policy, edit);
		}
		int edited = this.matrix.begin().edited();
		replayed += replayed(Topic.MATRIX, null, admin);
		this.matrix.discard(edited);
		assertThat(replayed).isGreaterThan(500);
	}

	private long replayed(Topic topic, @Nullable Long topicId, CurrentPerson admin) throws InterruptedException {
		long id = this.rehearsals.ask(topic, topicId, 24, null, admin);
		for (int i = 0; i < 500 && !this.rehearsals.find(id).isOver(); i++) {
			this.work.pass();
			Thread.sleep(20);
		}
		RehearsalResult result = this.rehearsals.result(id, PageRequest.FIRST, PageRequest.FIRST);
		assertThat(result.job().state()).isEqualTo(JobState.DONE);
		assertThat(result.open().rows()).as("%s %s", topic, topicId).isEmpty();
		assertThat(result.ended().rows()).as("%s %s", topic, topicId).isEmpty();
		return result.job().replayed();
	}

}
