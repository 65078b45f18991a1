package balcao.protocol;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.Folding;
import balcao.platform.PhoneNumber;
import balcao.platform.TaxNumber;

/** Finds who calls among all clients, by whatever they say first. */
@Repository
class CallerRows {

	static final int MOST = 6;

	private static final int FEWEST_LETTERS = 2;

	private static final int FEWEST_OF_DOCUMENT = 5;

	private static final String PEOPLE = """
			(select 1 place, p.id person_id, p.name, p.phone, o.id organization_id, o.name organization
			from organization_person p join organization o on o.id = p.organization_id
			where p.disabled_at is null and o.archived_at is null and not o.unidentified and %s
			order by p.name_folded, p.id limit 6)""";

	private static final String ORGANIZATIONS = """
			(select 2 place, cast(null as bigint) person_id, o.name, cast(null as text) phone, o.id organization_id,
				o.name organization from organization o
			where o.archived_at is null and not o.unidentified and %s order by o.name_folded, o.id limit 6)""";

	private final JdbcClient jdbc;

	CallerRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those that what was typed may mean, the first few. */
	List<FoundCaller> found(String typed) {
		List<String> parts = new ArrayList<>();
		Map<String, Object> parameters = new HashMap<>();
		Optional<String> phone = PhoneNumber.part(typed);
		String document = TaxNumber.plain(typed);
		if (phone.isPresent()) {
			parts.add(PEOPLE.formatted("p.phone_e164 like :phone"));
			parameters.put("phone", "%" + phone.get() + "%");
		}
		else {
			words(typed, parts, parameters);
		}
		if (document.length() >= FEWEST_OF_DOCUMENT && document.matches("[0-9A-Z]+")) {
			parts.add(ORGANIZATIONS.formatted("o.document_plain like :document"));
			parameters.put("document", document + "%");
		}
		return parts.isEmpty() ? List.of()
				: this.jdbc
					.sql("select * from (" + String.join(" union all ", parts) + ") x order by place limit " + MOST)
					.params(parameters)
					.query(CallerRows::row)
					.list()
					.stream()
					.distinct()
					.toList();
	}

	private static void words(String typed, List<String> parts, Map<String, Object> parameters) {
		String folded = Folding.fold(typed.strip());
		if (folded.length() < FEWEST_LETTERS) {
			return;
		}
		List<String> people = new ArrayList<>();
		List<String> organizations = new ArrayList<>();
		for (String word : folded.split("\\s+", 6)) {
			String name = "word" + people.size();
			people.add("p.name_folded like :" + name);
			organizations.add("o.name_folded like :" + name);
			parameters.put(name, Columns.containing(word));
		}
		String all = String.join(" and ", people);
		parts.add(PEOPLE.formatted(folded.contains("@") ? "lower(p.email) like :word0" : "(" + all + ")"));
		parts.add(ORGANIZATIONS.formatted(String.join(" and ", organizations)));
	}

	/** The client with an id, a name or a tax number. */
	Optional<Long> organization(String named) {
		return this.jdbc.sql("""
				select o.id from organization o where o.archived_at is null and not o.unidentified
				and (o.name_folded = :name or o.document_plain = :document or cast(o.id as text) = :id)
				order by o.name_folded = :name desc, o.id limit 1""")
			.param("name", Folding.fold(named.strip()))
			.param("document", TaxNumber.plain(named))
			.param("id", named.strip())
			.query(Long.class)
			.optional();
	}

	/** Who of an organization may be calling. */
	List<FoundCaller> contactsOf(long organizationId) {
		return this.jdbc.sql(PEOPLE.formatted("o.id = :organization"))
			.param("organization", organizationId)
			.query(CallerRows::row)
			.list();
	}

	/** The contact or the client that was chosen, while it may be. */
	Optional<FoundCaller> chosen(ContactFacts facts) {
		Long person = facts.requesterId();
		return (person != null)
				? this.jdbc.sql(PEOPLE.formatted("p.id = :person"))
					.param("person", person)
					.query(CallerRows::row)
					.optional()
				: Optional.ofNullable(facts.organizationId())
					.flatMap((organization) -> this.jdbc.sql(ORGANIZATIONS.formatted("o.id = :organization"))
						.param("organization", organization)
						.query(CallerRows::row)
						.optional());
	}

	private static FoundCaller row(ResultSet row, int number) throws SQLException {
		return new FoundCaller((row.getObject(2) != null) ? row.getLong(2) : null, Columns.text(row, "name"),
				row.getString("phone"), row.getLong("organization_id"), Columns.text(row, "organization"));
	}

}
