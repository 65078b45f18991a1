package balcao.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.persistence.EntityManager;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import balcao.organization.OrganizationService;
import balcao.organization.OrganizationVisibility;
import balcao.organization.PersonService;
import balcao.platform.Columns;
import balcao.platform.CurrentPerson;
import balcao.ticket.TicketFamily;
import balcao.ticket.TicketLinking;
import balcao.ticket.TicketMerge;
import balcao.ticket.TicketPeople;
import balcao.ticket.TicketSplit;

/**
 * Shows in the demo who sees what, how tickets belong together and what clients think of
 * how they were served.
 */
@Component
@Profile("demo")
class DemoPeople {

	private static final List<String> GOOD = List.of("Rápido e claro, obrigado.", "Resolveram no primeiro contato.",
			"Atendimento muito educado, explicaram passo a passo.", "Voltou antes do prazo.",
			"Gostei de saber o motivo do problema.", "Sempre atenciosos.");

	private static final List<String> MIDDLING = List.of("Resolveu, mas precisei explicar duas vezes.",
			"Demorou um pouco mais do que eu esperava.", "Funcionou, faltou avisar quando terminou.");

	private static final List<String> BAD = List.of("Fiquei um dia inteiro sem retorno.",
			"O problema voltou na semana seguinte.", "Passaram o chamado por três pessoas.",
			"Só resolveu depois que liguei.");

	private static final long SEED = 47;

	private final OrganizationService organizations;

	private final PersonService persons;

	private final TicketPeople people;

	private final TicketMerge merge;

	private final TicketSplit split;

	private final TicketLinking linking;

	private final TicketFamily family;

	private final JdbcClient jdbc;

	private final EntityManager session;

	DemoPeople(OrganizationService organizations, PersonService persons, TicketPeople people, TicketMerge merge,
			TicketSplit split, TicketLinking linking, TicketFamily family, JdbcClient jdbc, EntityManager session) {
		this.session = session;
		this.organizations = organizations;
		this.persons = persons;
		this.people = people;
		this.merge = merge;
		this.split = split;
		this.linking = linking;
		this.family = family;
		this.jdbc = jdbc;
	}

	/** After the season, at the instant at which the demo begins. */
	void settle(Instant now) {
		rate(now);
		CurrentPerson leader = this.persons.findActive("lider@balcao.example").orElseThrow();
		CurrentPerson client = this.persons.findActive("cliente@aurora.example").orElseThrow();
		long aurora = organizationOf(client);
		this.organizations.show(aurora, OrganizationVisibility.MANAGER, true);
		List<Long> others = this.jdbc
			.sql("select o.id from organization o where o.id <> :aurora and exists (select from ticket t"
					+ " where t.organization_id = o.id) order by o.id limit 3")
			.param("aurora", aurora)
			.query(Long.class)
			.list();
		List<OrganizationVisibility> modes = List.of(OrganizationVisibility.ALL, OrganizationVisibility.BY_ROLE,
				OrganizationVisibility.OWN);
		for (int i = 0; i < others.size(); i++) {
			this.organizations.show(others.get(i), modes.get(i), i == 0);
		}
		this.session.flush();
		List<String> own = working(aurora);
		if (own.size() > 1) {
			this.people.invite(own.get(0), "Paulo Meirelles", "paulo@consultoria.example", leader);
			this.people.confide(own.get(1), true, leader);
			bring(aurora, own, leader);
		}
		family(leader, now);
	}

	/** A pair that is one, and something that became a ticket of its own. */
	private void bring(long organizationId, List<String> open, CurrentPerson leader) {
		if (open.size() > 3) {
			this.merge.merge(open.get(3), open.get(2), leader);
			this.linking.link(open.get(0), open.get(2), leader);
		}
		this.jdbc
			.sql("select t.number, max(m.id) message from ticket t join ticket_message m on m.ticket_id = t.id"
					+ " where t.organization_id = :organization and t.merged_into_id is null and not t.confidential"
					+ " and m.side = 'CLIENT' group by t.id having count(*) > 1 order by t.id desc limit 1")
			.param("organization", organizationId)
			.query((row, number) -> new Said(row.getString("number"), row.getLong("message")))
			.optional()
			.ifPresent((said) -> this.split.split(said.number(), Set.of(said.message()),
					"Outra dúvida da mesma conversa", leader));
	}

	/** One fault that three clients have. */
	private void family(CurrentPerson leader, Instant now) {
		List<String> members = this.jdbc.sql("""
				select distinct on (t.organization_id) t.number from ticket t
				where t.status = 'IN_PROGRESS' and t.merged_into_id is null and not t.confidential
					and t.opened_at < :now
				order by t.organization_id desc, t.id desc limit 4""")
			.param("now", Columns.parameter(now))
			.query(String.class)
			.list();
		if (members.size() > 2) {
			members.subList(1, members.size()).forEach((child) -> this.linking.adopt(members.get(0), child, leader));
			this.family.tell(members.get(0),
					"Encontramos a causa e estamos aplicando a correção. Avisamos por aqui assim que terminar.",
					List.of(), false, leader);
		}
	}

	private List<String> working(long organizationId) {
		return this.jdbc.sql("""
				select t.number from ticket t where t.organization_id = :organization
				and t.status in ('IN_PROGRESS', 'NEW') order by t.id limit 4""")
			.param("organization", organizationId)
			.query(String.class)
			.list();
	}

	/** Written at once: what clients thought in the months before. */
	private void rate(Instant now) {
		Dice dice = new Dice(SEED);
		this.jdbc.sql("""
				select t.id, t.requester_id, t.resolved_at from ticket t
				where t.status in ('RESOLVED', 'CLOSED') and t.resolved_at < :now order by t.id""")
			.param("now", Columns.parameter(now))
			.query((row, number) -> new Solved(row.getLong("id"), row.getLong("requester_id"),
					Columns.instant(row, "resolved_at")))
			.list()
			.stream()
			.filter((solved) -> dice.chance(0.65))
			.forEach((solved) -> rate(solved, dice, now));
	}

	private void rate(Solved solved, Dice dice, Instant now) {
		int score = dice.chance(0.5) ? 5 : dice.chance(0.6) ? 4 : dice.chance(0.5) ? 3 : dice.chance(0.5) ? 2 : 1;
		List<String> words = (score > 3) ? GOOD : (score == 3) ? MIDDLING : BAD;
		Instant later = solved.at().plus(Duration.ofMinutes(dice.between(30, 2000)));
		Instant at = later.isAfter(now) ? now : later;
		this.jdbc
			.sql("""
					insert into rating (ticket_id, organization_id, team_id, agent_id, product_id, person_id, score, comment,
						at, changed_at)
					select t.id, t.organization_id, t.team_id, t.assignee_id, t.product_id, t.requester_id, :score,
						cast(:comment as text), :at, :at from ticket t where t.id = :ticket""")
			.param("score", score)
			.param("comment", dice.chance((score < 4) ? 0.9 : 0.4) ? dice.pick(words) : null)
			.param("at", Columns.parameter(at))
			.param("ticket", solved.id())
			.update();
	}

	private static long organizationOf(CurrentPerson person) {
		Long organization = person.organizationId();
		if (organization == null) {
			throw new IllegalStateException("No client");
		}
		return organization;
	}

	/** Something a client said. */
	private record Said(String number, long message) {

	}

	/** A ticket that was solved. */
	private record Solved(long id, long requesterId, Instant at) {

	}

}
