package balcao.ticket;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import balcao.IntegrationTest;
import balcao.TestClock;
import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.rating.RatingService;
import balcao.sales.ProposalDeciding;
import balcao.teamwork.WatchService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tries every act in every state, by everybody, and compares what comes of it with
 * {@code docs/states.md}: a rule that changes there changes the page. Whoever adds an act
 * adds it to {@link #acts()}.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatesIT {

	private static final Path PAGE = Path.of("docs/states.md");

	private static final Path WRITTEN = Path.of("target/states.md");

	private static final String TEXT = "Corrigimos o cadastro e já funciona de novo.";

	@Autowired
	private Scene scene;

	@Autowired
	private TeamService teams;

	@Autowired
	private TicketConversation conversation;

	@Autowired
	private TicketProgress progress;

	@Autowired
	private TicketApproval approval;

	@Autowired
	private TicketAssignment assignment;

	@Autowired
	private TicketOpening opening;

	@Autowired
	private TicketDiagnosing diagnosing;

	@Autowired
	private TicketMoves moves;

	@Autowired
	private TicketMerge merge;

	@Autowired
	private TicketSplit split;

	@Autowired
	private TicketLinking linking;

	@Autowired
	private TicketPeople people;

	@Autowired
	private TicketTags tags;

	@Autowired
	private WatchService watches;

	@Autowired
	private RatingService ratings;

	@Autowired
	private ProposalDeciding proposals;

	@Autowired
	private TicketAccess access;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private MessageSource messages;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TestClock clock;

	private Scene.Cast cast;

	private String another = "";

	private final List<Standing> standings = new ArrayList<>();

	@BeforeAll
	void set() {
		this.cast = this.scene.set();
		List<Long> crew = List.of(this.cast.agent().id(), this.cast.leader().id());
		this.teams.staff(this.cast.projects(), crew, this.cast.leader().id());
		this.scene.allow(this.cast.client(), "8000");
		this.another = ticket(TicketStatus.IN_PROGRESS);
		for (TicketStatus status : TicketStatus.values()) {
			this.standings.add(new Standing(status.name(), status, ticket(status)));
		}
		for (TicketStatus ended : List.of(TicketStatus.DENIED, TicketStatus.CLOSED)) {
			this.clock.set(TestClock.START.minus(Duration.ofDays(60)));
			this.standings.add(new Standing(ended + ", long ago", ended, ticket(ended)));
			this.clock.reset();
		}
	}

	/** A ticket that has come to a state as tickets do. */
	private String ticket(TicketStatus status) {
		CurrentPerson client = this.cast.client();
		CurrentPerson agent = this.cast.agent();
		boolean asked = status == TicketStatus.IN_APPROVAL || status == TicketStatus.DENIED;
		String number = this.scene.open(client, asked ? this.cast.improvement() : this.cast.incident(),
				this.cast.slow(), "Estado " + status);
		switch (status) {
			case NEW, IN_APPROVAL -> {
			}
			case DENIED -> this.approval.deny(number, agent, "Já existe um relatório assim.");
			case IN_PROGRESS -> reply(number, AfterReply.KEEP);
			case WAITING_CLIENT -> reply(number, AfterReply.WAIT_FOR_CLIENT);
			case PROPOSAL_SENT -> this.scene.propose(number, agent, "1200");
			case RESOLVED -> reply(number, AfterReply.RESOLVE);
			case REOPENED -> {
				reply(number, AfterReply.RESOLVE);
				this.progress.reopen(number, client, "Voltou");
			}
			case CLOSED -> this.progress.close(number, client);
			case CANCELLED -> this.progress.cancel(number, client);
		}
		return number;
	}

	private void reply(String number, AfterReply after) {
		this.conversation.reply(number, this.cast.agent(), said(), after, Set.of());
	}

	private static Reply said() {
		return new Reply(TEXT, List.of(), Long.MAX_VALUE);
	}

	/** Everything that anybody can do with a ticket. */
	private List<Act> acts() {
		List<Act> acts = new ArrayList<>(List.of(
				new Act("answer", (number, person) -> this.conversation.answer(number, person, said())),
				new Act("answer the solution: yes",
						(number, person) -> this.progress.answerSolution(number, person, SolutionAnswer.YES, null)),
				new Act("answer the solution: partly",
						(number, person) -> this.progress.answerSolution(number, person, SolutionAnswer.PARTLY, TEXT)),
				new Act("answer the solution: no",
						(number, person) -> this.progress.answerSolution(number, person, SolutionAnswer.NO, TEXT)),
				new Act("ask again for approval", (number, person) -> this.approval.askAgain(number, person, TEXT)),
				new Act("open a follow-up", (number, person) -> this.opening.follow(number, person, said())),
				new Act("cancel", this.progress::cancel), new Act("close", this.progress::close),
				new Act("reopen", (number, person) -> this.progress.reopen(number, person, TEXT)),
				new Act("reply",
						(number, person) -> this.conversation.reply(number, person, said(), AfterReply.KEEP, Set.of())),
				new Act("reply and wait",
						(number, person) -> this.conversation.reply(number, person, said(), AfterReply.WAIT_FOR_CLIENT,
								Set.of())),
				new Act("reply and resolve",
						(number, person) -> this.conversation.reply(number, person, said(), AfterReply.RESOLVE,
								Set.of())),
				new Act("note", (number, person) -> this.conversation.note(number, person, said())),
				new Act("approve", (number, person) -> this.approval.approve(number, person, null)),
				new Act("deny", (number, person) -> this.approval.deny(number, person, TEXT)),
				new Act("resume", (number, person) -> this.progress.resume(number, person, TEXT)),
				new Act("take", this.assignment::take),
				new Act("give to a member",
						(number, person) -> this.assignment.give(number, person, null, this.cast.leader().id())),
				new Act("hand over to a team",
						(number, person) -> this.assignment.give(number, person, otherTeam(number, person), null)),
				new Act("overrule the severity", (number, person) -> this.assignment.overrule(number, person, 2, TEXT)),
				new Act("diagnose",
						(number, person) -> this.diagnosing.diagnose(number, person,
								new DiagnosisTerms(null, null, TEXT, null, null, null, null), 0)),
				new Act("send a proposal", (number, person) -> this.scene.propose(number, person, "900")),
				new Act("accept the proposal", (number, person) -> this.proposals.acceptOpen(number, null, person)),
				new Act("decline the proposal", (number, person) -> this.proposals.declineOpen(number, TEXT, person)),
				new Act("merge into another", (number, person) -> this.merge.merge(number, this.another, person)),
				new Act("take another into it", (number, person) -> this.merge.merge(this.another, number, person)),
				new Act("split",
						(number, person) -> this.split.split(number, messages(number), "Outro assunto", person)),
				new Act("link", (number, person) -> this.linking.link(number, this.another, person)),
				new Act("make another its child", (number, person) -> this.linking.adopt(number, this.another, person)),
				new Act("put somebody in copy",
						(number, person) -> this.people.copy(number, this.cast.colleague().id(), person)),
				new Act("make it confidential", (number, person) -> this.people.confide(number, true, person)),
				new Act("tag", (number, person) -> this.tags.tag(number, person, "estado")),
				new Act("follow", this.watches::watch),
				new Act("rate", (number, person) -> this.ratings.rate(number, null, 4, null, person))));
		Stream.of(TicketStatus.values())
			.map((status) -> new Act("move to " + status,
					(number, person) -> this.moves.move(number, status, TEXT, person)))
			.forEach(acts::add);
		return acts;
	}

	/** One thing that was said, since all of it would leave nothing behind. */
	private List<Long> messages(String number) {
		return this.database.sql("""
				select m.id from ticket_message m join ticket t on t.id = m.ticket_id where t.number = ?
				order by m.id desc limit 1""").param(number).query(Long.class).list();
	}

	private long otherTeam(String number, CurrentPerson person) {
		long team = this.access.lock(number, person).teamId();
		return (team == this.cast.projects()) ? this.cast.support() : this.cast.projects();
	}

	@Test
	void everyActIsAllowedOrRefusedWithASentenceInEveryState() throws IOException {
		Map<String, CurrentPerson> people = new LinkedHashMap<>();
		people.put("The client who asked", this.cast.client());
		people.put("A manager of the client", this.cast.manager());
		people.put("An agent of the team", this.cast.agent());
		people.put("A leader", this.cast.leader());
		Map<String, Refused> refusals = new TreeMap<>();
		StringBuilder page = new StringBuilder(
				"""
						# What may be done in which state

						Written by `StatesIT`, which tries everything on a real database. An arrow names the state that follows, a tick
						leaves the state as it is, a word says why it is refused (below), and acts that are not the person's are left out.
						""");
		people.forEach((name, person) -> page.append(table(name, person, refusals)));
		page.append("""

				## Why it is refused

				| | |
				| --- | --- |
				""");
		refusals.forEach((word, refused) -> page.append("| ")
			.append(word)
			.append(" | ")
			.append(sentence(refused, Locale.ENGLISH))
			.append(" |\n"));
		Files.createDirectories(WRITTEN.getParent());
		Files.writeString(WRITTEN, page);
		refusals.values().forEach((refused) -> {
			assertThat(sentence(refused, Scene.PORTUGUESE)).as(refused.messageKey()).endsWith(".");
			assertThat(sentence(refused, Locale.ENGLISH)).as(refused.messageKey())
				.endsWith(".")
				.isNotEqualTo(sentence(refused, Scene.PORTUGUESE));
		});
		assertThat(PAGE).as("is it meant? Then copy %s there", WRITTEN).hasSameTextualContentAs(WRITTEN);
	}

	private String table(String name, CurrentPerson person, Map<String, Refused> refusals) {
		StringBuilder table = new StringBuilder("\n## " + name + "\n\n| |");
		this.standings.forEach((one) -> table.append(' ').append(one.name()).append(" |"));
		table.append("\n| --- |").append(" --- |".repeat(this.standings.size())).append('\n');
		for (Act act : acts()) {
			List<String> cells = this.standings.stream().map((one) -> cell(act, one, person, refusals)).toList();
			if (cells.stream().anyMatch((cell) -> !cell.isEmpty())) {
				table.append("| ")
					.append(act.name())
					.append(" | ")
					.append(cells.stream().collect(Collectors.joining(" | ")))
					.append(" |\n");
			}
		}
		return table.toString();
	}

	/** Tries it and takes it back. */
	private String cell(Act act, Standing standing, CurrentPerson person, Map<String, Refused> refusals) {
		String number = standing.number();
		return Objects.requireNonNull(this.transactions.execute((transaction) -> {
			transaction.setRollbackOnly();
			try {
				act.doing().act(number, person);
				TicketStatus after = this.access.lock(number, person).status();
				return (after == standing.status()) ? "✓" : "→ " + after;
			}
			catch (NotFound ex) {
				return "";
			}
			catch (Refused ex) {
				String key = ex.messageKey();
				String word = key.substring(key.indexOf("refused.") + "refused.".length());
				refusals.put(word, ex);
				return word;
			}
		}));
	}

	private String sentence(Refused refused, Locale locale) {
		return this.messages.getMessage(refused.messageKey(), refused.arguments(), locale);
	}

	/** A ticket that has come somewhere. */
	private record Standing(String name, TicketStatus status, String number) {

	}

	/** Something to do with a ticket. */
	private record Act(String name, Doing doing) {

	}

	/** How it is done. */
	@FunctionalInterface
	private interface Doing {

		void act(String number, CurrentPerson person);

	}

}
