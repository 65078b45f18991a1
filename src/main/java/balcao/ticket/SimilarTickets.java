package balcao.ticket;

import java.util.List;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.Columns;
import balcao.platform.CurrentPerson;

/**
 * Finds open tickets about what somebody is about to ask: of the person's own
 * organization, and only those that the person may see.
 */
@Service
@Transactional(readOnly = true)
public class SimilarTickets {

	private static final int MOST = 3;

	/** Letters before anything is compared. */
	private static final int LETTERS = 3;

	/** The newest open ones are compared. */
	private static final int COMPARED = 500;

	private static final String NEWEST = " and " + TicketLists.OPEN + " order by t.updated_at desc, t.id desc limit "
			+ COMPARED + ")";

	private static final String OF_ORGANIZATION = "(select t.* from ticket t where t.organization_id = :organization"
			+ " and " + TicketLists.OF_ORGANIZATION + NEWEST;

	private static final String OWN_AND_COPIES = "(select t.* from ticket t where t.requester_id = :person"
			+ " and t.organization_id = :organization" + NEWEST
			+ " union (select t.* from ticket_copy c join ticket t on t.id = c.ticket_id where c.person_id = :person"
			+ " and t.organization_id = :organization" + NEWEST;

	/** Half of the words, or nearly the same letters. */
	private static final String NEAREST = """
			with asked as (select tsvector_to_array(to_tsvector('portuguese', ticket_fold(:subject))) words)
			select t.number, t.subject, t.status, t.updated_at, t.requester_id = :person own,
				exists (select from ticket_copy c where c.ticket_id = t.id and c.person_id = :person) followed
			from (%s) t cross join asked cross join lateral (
				select similarity(ticket_fold(t.subject), ticket_fold(:subject)) letters,
					(select count(*) from unnest(asked.words) word where word = any (
						tsvector_to_array(to_tsvector('portuguese', ticket_fold(t.subject)))))::float8
						/ greatest(cardinality(asked.words), 1) words) near
			where near.words >= 0.5 or near.letters >= 0.4
			order by near.words + near.letters desc, t.updated_at desc, t.id desc limit :most""";

	private final JdbcClient jdbc;

	SimilarTickets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The nearest, three at most; none for anybody but clients. */
	public List<SimilarTicket> to(String subject, CurrentPerson requester) {
		if (!requester.isClient() || subject.strip().length() < LETTERS) {
			return List.of();
		}
		return this.jdbc.sql(NEAREST.formatted(requester.seesOrganization() ? OF_ORGANIZATION : OWN_AND_COPIES))
			.param("subject", subject)
			.param("organization", Objects.requireNonNull(requester.organizationId()))
			.param("person", requester.id())
			.param("most", MOST)
			.query((row, number) -> new SimilarTicket(Columns.text(row, "number"), Columns.text(row, "subject"),
					Columns.constant(row, "status", TicketStatus.class), Columns.instant(row, "updated_at"),
					row.getBoolean("own"), row.getBoolean("followed")))
			.list();
	}

}
