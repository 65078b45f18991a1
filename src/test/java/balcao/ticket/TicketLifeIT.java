package balcao.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import balcao.IntegrationTest;
import balcao.TestClock;
import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.Refused;
import balcao.sales.ProposalDeciding;
import balcao.sla.ClockState;
import balcao.sla.Deadline;
import balcao.sla.TargetName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketLifeIT {

	@Autowired
	private Scene scene;

	@Autowired
	private TicketReading reading;

	@Autowired
	private ProposalDeciding deciding;

	@Autowired
	private QueueReading queues;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private TicketProgress progress;

	@Autowired
	private TicketApproval approval;

	@Autowired
	private TicketAssignment assignment;

	@Autowired
	private TestClock clock;

	private Scene.Cast cast;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
	}

	private Deadline deadline(String number, TargetName target) {
		return this.reading.deskPage(number, this.cast.leader())
			.deadlines()
			.stream()
			.filter((one) -> one.target().is(target))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void openedTicketHasNumberSeverityTeamAndDeadlines() {
		this.clock.set(Instant.parse("2026-11-19T19:20:00Z"));
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Chat parado");
		assertThat(number).matches("2026-\\d{6}");
		DeskTicketPage page = this.reading.deskPage(number, this.cast.agent());
		assertThat(page.ticket().severity()).isEqualTo(1);
		assertThat(page.ticket().severitySource()).isEqualTo(SeveritySource.MATRIX);
		assertThat(page.ticket().team()).isEqualTo("Suporte Omnicanal");
		// Thursday 16:20: 1 h 40 are left of the day
		assertThat(deadline(number, TargetName.DIAGNOSIS).dueAt()).isEqualTo("2026-11-20T11:20:00Z");
		assertThat(deadline(number, TargetName.SOLUTION).dueAt()).isEqualTo("2026-11-20T13:20:00Z");
		assertThat(page.ticket().clock().target()).isEqualTo(TargetName.DIAGNOSIS);
	}

	@Test
	void waitingForTheClientPausesAndTheAnswerResumes() {
		this.clock.set(Instant.parse("2026-11-17T13:00:00Z"));
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.slow(), "Chat lento");
		this.clock.advance(Duration.ofHours(1));
		this.conversation.reply(number, this.cast.agent(), Reply.of("Pode enviar uma captura?"),
				AfterReply.WAIT_FOR_CLIENT, Set.of(Told.DIAGNOSIS));
		assertThat(deadline(number, TargetName.DIAGNOSIS).state()).isEqualTo(ClockState.MET);
		assertThat(deadline(number, TargetName.SOLUTION).state()).isEqualTo(ClockState.PAUSED);
		this.clock.advance(Duration.ofDays(2));
		assertThat(deadline(number, TargetName.SOLUTION).consumed()).isEqualTo(Duration.ofHours(1));
		this.conversation.answer(number, this.cast.client(), Reply.of("Segue."));
		TicketPage page = this.reading.page(number, this.cast.client());
		assertThat(page.ticket().status()).isEqualTo(TicketStatus.IN_PROGRESS);
		// 40 h from Tuesday 10:00, of which 1 h was used before two days of pause
		assertThat(deadline(number, TargetName.SOLUTION).dueAt()).isEqualTo("2026-11-25T18:00:00Z");
		this.conversation.reply(number, this.cast.agent(), Reply.of("Resolvido, pode conferir agora."),
				AfterReply.RESOLVE, Set.of());
		assertThat(deadline(number, TargetName.SOLUTION).state()).isEqualTo(ClockState.MET);
		this.clock.advance(Duration.ofDays(1));
		this.progress.reopen(number, this.cast.client(), "Voltou a ficar lento");
		assertThat(this.reading.page(number, this.cast.client()).ticket().status()).isEqualTo(TicketStatus.REOPENED);
		assertThat(deadline(number, TargetName.SOLUTION).dueAt()).isEqualTo("2026-11-26T18:00:00Z");
	}

	@Test
	void approvalComesFirstAndStartsTheOtherClocks() {
		String number = this.scene.open(this.cast.client(), this.cast.improvement(), this.cast.slow(), "Relatório");
		assertThat(deadline(number, TargetName.FEEDBACK).dueAt())
			.isEqualTo(this.clock.instant().plus(Duration.ofDays(3)));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.conversation.reply(number, this.cast.outsider(),
				Reply.of("Pronto, já voltou a funcionar."), AfterReply.RESOLVE, Set.of()));
		this.approval.approve(number, this.cast.outsider(), "Faz sentido.");
		assertThat(deadline(number, TargetName.FEEDBACK).state()).isEqualTo(ClockState.MET);
		assertThat(deadline(number, TargetName.SOLUTION).state()).isEqualTo(ClockState.RUNNING);
		this.scene.propose(number, this.cast.outsider(), "1250");
		assertThat(this.reading.page(number, this.cast.client()).ticket().status())
			.isEqualTo(TicketStatus.PROPOSAL_SENT);
		this.deciding.acceptOpen(number, null, this.cast.manager());
		assertThat(this.reading.page(number, this.cast.client()).ticket().status()).isEqualTo(TicketStatus.IN_PROGRESS);
	}

	@Test
	void nobodySeesWhatIsNotTheirs() {
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Segredo",
				"colega@aurora.example");
		this.conversation.note(number, this.cast.agent(), Reply.of("canário interno"));
		assertThat(this.reading.page(number, this.cast.colleague()).toString()).doesNotContain("canário");
		assertThat(this.reading.page(number, this.cast.manager()).ticket().number()).isEqualTo(number);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.reading.page(number, this.cast.stranger()));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.reading.deskPage(number, this.cast.outsider()));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.conversation.answer(number, this.cast.stranger(), Reply.of("oi")));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.conversation.note(number, this.cast.client(), Reply.of("oi")));
		KeysetPage<TicketRow> found = this.reading.portal(this.cast.client(), false, PortalView.ALL, "canario",
				PageRequest.FIRST);
		assertThat(found.rows()).isEmpty();
		assertThat(this.queues.search(this.cast.agent(), "canario", PageRequest.FIRST).rows())
			.extracting((row) -> row.ticket().number())
			.containsExactly(number);
		assertThat(this.queues.search(this.cast.outsider(), "canario", PageRequest.FIRST).rows()).isEmpty();
		assertThat(this.reading
			.portal(this.cast.colleague(), false, PortalView.ALL, number.replace("-", ""), PageRequest.FIRST)
			.rows()).extracting(TicketRow::number).containsExactly(number);
	}

	@Test
	void replyWrittenAgainstAnOlderVersionIsStopped() {
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Corrida");
		long seen = this.reading.deskPage(number, this.cast.agent()).seen();
		this.conversation.answer(number, this.cast.client(), Reply.of("Já voltou!"));
		assertThatExceptionOfType(Overtaken.class).isThrownBy(() -> this.conversation.reply(number, this.cast.agent(),
				new Reply("Vou verificar", List.of(), seen), AfterReply.KEEP, Set.of()));
	}

	@Test
	void queueIsOrderedByDeadlineAndPagesBothWays() {
		for (int i = 0; i < 30; i++) {
			this.clock.advance(Duration.ofMinutes(1));
			this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Fila " + i);
		}
		QueuePage first = queue(this.cast.agent(), PageRequest.FIRST);
		assertThat(first.tickets().rows()).hasSize(25);
		assertThat(first.tickets().before()).isNull();
		QueuePage second = queue(this.cast.agent(), new PageRequest(first.tickets().after(), null));
		assertThat(second.tickets().rows()).isNotEmpty().doesNotContainAnyElementsOf(first.tickets().rows());
		assertThat(queue(this.cast.agent(), new PageRequest(null, second.tickets().before())).tickets().rows())
			.isEqualTo(first.tickets().rows());
		assertThat(this.queues.work(this.cast.agent()).queues())
			.containsExactly(new DeskWork.Queue(this.cast.support(), "Suporte Omnicanal", first.counts().open()));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> queue(this.cast.outsider(), PageRequest.FIRST));
	}

	private QueuePage queue(CurrentPerson person, PageRequest request) {
		return this.queues.queue(this.cast.support(), QueueView.ALL, person, request);
	}

	@Test
	void severityOverruledKeepsConsumedTime() {
		this.clock.set(Instant.parse("2026-11-17T11:00:00Z"));
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.slow(), "Vai piorar");
		this.clock.advance(Duration.ofHours(2));
		this.assignment.overrule(number, this.cast.agent(), 2, "Afeta três filiais");
		Deadline solution = deadline(number, TargetName.SOLUTION);
		assertThat(solution.consumed()).isEqualTo(Duration.ofHours(2));
		assertThat(solution.total()).isEqualTo(Duration.ofHours(12));
	}

}
