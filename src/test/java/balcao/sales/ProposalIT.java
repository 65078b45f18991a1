package balcao.sales;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.IntegrationTest;
import balcao.SignedIn;
import balcao.TestClock;
import balcao.Visitor;
import balcao.platform.CanonicalJson;
import balcao.platform.CurrentPerson;
import balcao.platform.Money;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.sla.ClockReplays;
import balcao.sla.Deadline;
import balcao.ticket.Scene;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Proposals from their sending to whatever became of them. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProposalIT {

	@Autowired
	private Scene scene;

	@Autowired
	private SignedIn signedIn;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient database;

	@Autowired
	private ProposalDeciding deciding;

	@Autowired
	private ProposalSending sending;

	@Autowired
	private ProposalDrafting drafting;

	@Autowired
	private ProposalReading reading;

	@Autowired
	private ProposalExpiry expiry;

	@Autowired
	private OpportunityService opportunities;

	@Autowired
	private TicketReading tickets;

	@Autowired
	private ClockReplays replays;

	private Scene.Cast cast;

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
		this.scene.allow(this.cast.client(), "8000");
	}

	private String ticket() {
		return this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Chamado com proposta");
	}

	private long propose(String number, String price) {
		return this.scene.propose(number, this.cast.agent(), price);
	}

	private TicketStatus status(String number) {
		return this.tickets.glance(number, this.cast.leader()).status();
	}

	private ProposalSheet sheet(String number, long id, CurrentPerson person) {
		return this.reading.sheet(number, id, person);
	}

	@Test
	void acceptedProposalGivesAReceiptThatVerifiesAndAClockThatReplays() throws IOException {
		String number = ticket();
		long id = this.scene.propose(number, this.cast.agent(), OfferLine.of("Análise", "10", Money.reais("125")),
				OfferLine.of("Treinamento", "1", Money.reais("300")).less(Discount.percent("10")));
		assertThat(status(number)).isEqualTo(TicketStatus.PROPOSAL_SENT);
		String path = "/tickets/" + number + "/proposals/" + id;
		Visitor client = this.signedIn.visitor(this.cast.client());
		assertThat(client.get(path).body()).contains("autoriza a cobrança de R$\u00A01.520,00", "Recusar",
				"Pedir ajuste");
		assertThat(status(number)).as("reading decides nothing").isEqualTo(TicketStatus.PROPOSAL_SENT);
		assertThat(client.post(path + "/acceptance").statusCode()).isEqualTo(422);
		assertThat(client.post(path + "/acceptance", "lines", "1").statusCode()).isEqualTo(302);
		ProposalSheet sheet = sheet(number, id, this.cast.client());
		assertThat(sheet.state()).isEqualTo(ProposalState.ACCEPTED);
		assertThat(sheet.row().accepted()).isEqualTo(Money.reais("1250"));
		assertThat(status(number)).isEqualTo(TicketStatus.IN_PROGRESS);
		HttpResponse<String> exported = client.get(path + "/receipt.json");
		assertThat(CanonicalJson.sha256(exported.body())).isEqualTo(sheet.row().receiptHash());
		assertThat(client.get(path).body()).contains(Objects.requireNonNull(sheet.row().receiptHash()));
		JsonNode receipt = JsonMapper.builder().build().readTree(exported.body());
		assertThat(receipt.get("acceptances").get(0).get("person").get("name").stringValue()).isEqualTo("Otávio Reis");
		assertThat(receipt.get("acceptances").get(0).get("address").stringValue()).isNotBlank();
		assertThat(receipt.get("acceptedTotal").stringValue()).isEqualTo("1250.00");
		assertThat(CanonicalJson.sha256(exported.body().replace("1250.00", "1250.01")))
			.isNotEqualTo(sheet.row().receiptHash());
		Deadline delivery = this.tickets.page(number, this.cast.client())
			.deadlines()
			.stream()
			.filter((one) -> one.target().code().equals(ProposalDeciding.DELIVERY))
			.findFirst()
			.orElseThrow();
		// ten business days after Friday 20 November, at the close of the office
		assertThat(delivery.dueAt()).isEqualTo(Instant.parse("2026-12-04T21:00:00Z"))
			.isEqualTo(sheet.row().deliveryDueAt());
		assertThat(this.replays.differences()).isEmpty();
		assertThat(this.signedIn.visitor(this.cast.client())
			.get("/tickets/" + number + "/deadlines/" + delivery.id())
			.body()).contains("prometido só para este chamado");
	}

	@Test
	void aboveTheAmountTwoDifferentPeopleAccept() {
		String number = ticket();
		long id = propose(number, "6000");
		assertThat(this.deciding.accept(number, id, List.of(), "192.0.2.7", this.cast.client())).isFalse();
		assertThat(status(number)).isEqualTo(TicketStatus.PROPOSAL_SENT);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.deciding.accept(number, id, List.of(), null, this.cast.client()))
			.withMessage("sales.refused.acceptedAlready");
		assertThat(this.database
			.sql("select count(*) from mail_letter where to_address = ? and subject = 'Falta a sua aprovação'")
			.param(this.cast.manager().email())
			.query(Long.class)
			.single()).isEqualTo(1);
		assertThat(this.deciding.accept(number, id, List.of(), "192.0.2.8", this.cast.manager())).isTrue();
		assertThat(sheet(number, id, this.cast.manager()).acceptances()).hasSize(2);
	}

	@Test
	void limitAndRightAreAskedFor() {
		String number = this.scene.open(this.cast.client(), this.cast.incident(), this.cast.down(), "Com cópia",
				this.cast.colleague().email());
		long id = propose(number, "9000");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.deciding.accept(number, id, List.of(), null, this.cast.client()))
			.withMessage("sales.refused.limit");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.deciding.accept(number, id, List.of(), null, this.cast.colleague()))
			.withMessage("sales.refused.right");
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.deciding.accept(number, id, List.of(), null, this.cast.stranger()));
		assertThatExceptionOfType(NotFound.class).as("the author never accepts for the client")
			.isThrownBy(() -> this.deciding.accept(number, id, List.of(), null, this.cast.agent()));
		Visitor stranger = this.signedIn.visitor(this.cast.stranger());
		for (String end : List.of("", "/proposal.pdf", "/receipt.pdf", "/receipt.json")) {
			assertThat(stranger.get("/tickets/" + number + "/proposals/" + id + end).statusCode()).as(end)
				.isEqualTo(404);
		}
	}

	@Test
	void teamWritesDownWhatTheClientSaid() {
		String number = ticket();
		long id = propose(number, "700");
		assertThat(this.deciding.acceptFor(number, id, this.cast.manager().id(), BehalfMethod.PHONE, "Ligação das 15h",
				List.of(), this.cast.agent()))
			.isTrue();
		AcceptanceLine yes = sheet(number, id, this.cast.leader()).acceptances().get(0);
		assertThat(yes.person()).isEqualTo("Marina Prado");
		assertThat(yes.recorder()).isEqualTo("Caio Bernardes");
		assertThat(this.signedIn.visitor(this.cast.client()).get("/tickets/" + number).body())
			.contains("Marina Prado aceitou a proposta 1.1, segundo Caio Bernardes");
	}

	@Test
	void whatWasSentNeverChangesInTheDatabaseEither() {
		String number = ticket();
		long id = propose(number, "800");
		for (String change : List.of("terms = '{}'", "total_amount = 1", "valid_until = '2030-01-01'", "title = 'x'",
				"content_hash = 'x'", "two_people_above = null")) {
			assertThatExceptionOfType(DataIntegrityViolationException.class).as(change)
				.isThrownBy(() -> this.database.sql("update sales_proposal_version set " + change + " where id = ?")
					.param(id)
					.update());
		}
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.database.sql("delete from sales_proposal_version where id = ?").param(id).update());
		this.deciding.accept(number, id, List.of(), null, this.cast.client());
		for (String change : List.of("receipt = '{}'", "receipt_hash = 'x'", "state = 'SENT', decided_at = null")) {
			assertThatExceptionOfType(DataIntegrityViolationException.class).as(change)
				.isThrownBy(() -> this.database.sql("update sales_proposal_version set " + change + " where id = ?")
					.param(id)
					.update());
		}
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.database.sql("update sales_acceptance set amount = 1 where version_id = ?")
				.param(id)
				.update());
	}

	@Test
	void changeMakesASecondVersionAndTheFirstIsNoLongerDecided() {
		String number = ticket();
		long first = propose(number, "900");
		this.deciding.askForChange(number, first, "Sem o treinamento, por favor.", this.cast.client());
		assertThat(status(number)).isEqualTo(TicketStatus.IN_PROGRESS);
		long second = this.drafting.revise(number, first, this.cast.agent());
		assertThatExceptionOfType(NotFound.class).as("a draft is the team's")
			.isThrownBy(() -> sheet(number, second, this.cast.client()));
		this.sending.send(number, second, "", this.cast.agent());
		assertThat(sheet(number, second, this.cast.client()).row().label()).isEqualTo("1.2");
		for (Runnable act : List.<Runnable>of(
				() -> this.deciding.accept(number, first, List.of(), null, this.cast.client()),
				() -> this.deciding.decline(number, first, "Não", this.cast.client()),
				() -> this.deciding.askForChange(number, first, "Outra", this.cast.client()))) {
			assertThatExceptionOfType(Refused.class).isThrownBy(act::run)
				.withMessage("sales.refused.state.CHANGE_ASKED");
		}
		this.deciding.decline(number, second, "Ficou para o ano que vem.", this.cast.client());
		assertThat(this.signedIn.visitor(this.cast.client()).get("/tickets/" + number).body())
			.contains("Ficou para o ano que vem.");
	}

	@Test
	void remindersAndExpiryHappenOnceOnTwoThreads() throws Exception {
		String number = ticket();
		long id = propose(number, "1000");
		assertThat(sheet(number, id, this.cast.client()).reminders())
			.containsExactly(Instant.parse("2026-11-27T12:00:00Z"), Instant.parse("2026-11-29T12:00:00Z"));
		this.clock.set(Instant.parse("2026-11-27T12:00:30Z"));
		assertThat(settleTwice(id)).isEqualTo(1);
		this.clock.set(Instant.parse("2026-12-01T03:00:00Z"));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.deciding.accept(number, id, List.of(), null, this.cast.client()))
			.withMessage("sales.refused.state.EXPIRED");
		assertThat(settleTwice(id)).isEqualTo(1);
		assertThat(status(number)).isEqualTo(TicketStatus.IN_PROGRESS);
		assertThat(this.database.sql(
				"select count(*) from ticket_history h join ticket t on t.id = h.ticket_id where t.number = ? and h.kind = 'EXPIRED'")
			.param(number)
			.query(Long.class)
			.single()).isEqualTo(1);
		assertThat(this.signedIn.visitor(this.cast.client()).get("/tickets/" + number + "/proposals/" + id).body())
			.contains("Esta proposta venceu", "Ainda quer?");
		long renewed = this.sending.renew(number, id, LocalDate.of(2026, 12, 15), this.cast.agent());
		assertThat(sheet(number, renewed, this.cast.client()).row().label()).isEqualTo("1.2");
	}

	private long settleTwice(long id) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			Callable<Boolean> look = () -> {
				try {
					return this.expiry.settle(id);
				}
				catch (PessimisticLockingFailureException ex) {
					return false;
				}
			};
			long settled = 0;
			for (Future<Boolean> one : threads.invokeAll(List.of(look, look, look, look))) {
				settled += one.get() ? 1 : 0;
			}
			return settled;
		}
		finally {
			threads.shutdown();
		}
	}

	@Test
	void acceptedProposalWinsItsOpportunity() {
		String number = ticket();
		long stage = this.opportunities.stages(0).get(0).id();
		long opportunity = this.opportunities.see(number,
				new OpportunityTerms("=Relatório", Money.reais("1"), stage, this.cast.agent().id()), this.cast.agent());
		propose(number, "1100");
		this.deciding.acceptOpen(number, null, this.cast.client());
		OpportunityRow row = this.opportunities.find(opportunity, this.cast.agent());
		assertThat(row.outcome()).isEqualTo(StageOutcome.WON);
		assertThat(row.value()).isEqualTo(Money.reais("1100"));
		assertThat(this.signedIn.visitor(this.cast.agent()).get("/desk/sales/opportunities.csv").body())
			.startsWith("\uFEFF")
			.contains("'=Relatório;", ";1100,00;");
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.opportunities.find(opportunity, this.cast.outsider()));
	}

	@Test
	void endedTicketTakesItsProposalAlong() {
		String number = ticket();
		long id = propose(number, "500");
		this.signedIn.visitor(this.cast.client()).post("/tickets/" + number + "/closing");
		assertThat(status(number)).isEqualTo(TicketStatus.CLOSED);
		assertThat(sheet(number, id, this.cast.leader()).state()).isEqualTo(ProposalState.WITHDRAWN);
		this.clock.advance(Duration.ofMinutes(1));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.deciding.accept(number, id, List.of(), null, this.cast.client()));
	}

}
