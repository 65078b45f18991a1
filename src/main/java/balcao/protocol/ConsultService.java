package balcao.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.Columns;
import balcao.platform.PhoneNumber;
import balcao.ticket.TicketStatus;

/**
 * Tells strangers how a protocol stands, where they know besides its number the phone it
 * was called from or the address of whoever asked. A wrong number and wrong knowledge
 * take the same way to the same answer.
 */
@Service
@Transactional(readOnly = true)
public class ConsultService {

	private static final int FEWEST_DIGITS = 8;

	/** Compared with where there is nothing to compare with. */
	private static final String NOTHING = "nobody knows this";

	private final JdbcClient jdbc;

	ConsultService(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What was typed, whichever of the many ways it was written in. */
	public static String plain(String knowledge) {
		String plain = knowledge.strip().toLowerCase(Locale.ROOT);
		String digits = digits(plain);
		if (isAddress(plain) || digits.isEmpty()) {
			return plain;
		}
		return PhoneNumber.parse(plain)
			.or(() -> PhoneNumber.parse(digits))
			.map((phone) -> digits(phone.e164()))
			.orElse(digits);
	}

	/**
	 * The protocol, if both are right. An address is easily known, so it does not open
	 * what was said.
	 */
	public Optional<ConsultAnswer> consult(String number, String knowledge) {
		List<String> known = known(number);
		List<String> said = said(knowledge);
		boolean right = false;
		for (String one : known) {
			for (String other : said) {
				right |= same(one, other);
			}
		}
		return right ? answer(number, isAddress(knowledge)) : Optional.empty();
	}

	/** Four texts, whatever is known. */
	private List<String> known(String number) {
		List<String> known = new ArrayList<>(this.jdbc.sql("""
				select c.phone, t.phone ticket_phone, case when r.disabled_at is null then r.email end email
				from protocol_contact c left join ticket t on t.id = c.ticket_id and c.state = 'REGISTERED'
				left join organization_person r on r.id = coalesce(t.requester_id, c.requester_id)
				where c.number = :number""").param("number", number).query((row, at) -> {
			String email = row.getString("email");
			return Stream
				.concat(phones(row.getString("phone"), row.getString("ticket_phone")),
						Stream.ofNullable((email != null) ? email.toLowerCase(Locale.ROOT) : null))
				.toList();
		}).optional().orElse(List.of()));
		while (known.size() < 5) {
			known.add(NOTHING);
		}
		return known;
	}

	private static Stream<String> phones(@Nullable String... phones) {
		return Stream.of(phones)
			.filter((phone) -> phone != null)
			.flatMap((phone) -> Stream.of(PhoneNumber.parse(phone).map(PhoneNumber::e164).orElse(""), digits(phone)))
			.filter((phone) -> phone.length() >= FEWEST_DIGITS);
	}

	private static List<String> said(String knowledge) {
		String plain = knowledge.strip().toLowerCase(Locale.ROOT);
		String digits = digits(plain);
		boolean address = isAddress(plain);
		return List.of(address ? plain : "", address ? "" : PhoneNumber.parse(plain).map(PhoneNumber::e164).orElse(""),
				(digits.length() >= FEWEST_DIGITS && !address) ? digits : "");
	}

	private static boolean isAddress(String knowledge) {
		return knowledge.contains("@");
	}

	private static String digits(String text) {
		return text.replaceAll("\\D", "");
	}

	private static boolean same(String one, String other) {
		return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
	}

	private Optional<ConsultAnswer> answer(String number, boolean withheld) {
		return this.jdbc
			.sql("""
					select c.number, c.started_at, c.state, t.status, t.resolved_at,
						(select max(m.at) from ticket_message m where m.ticket_id = t.id and m.visibility = 'PUBLIC') told,
						case when t.status in ('RESOLVED', 'CLOSED') then (select m.text from ticket_message m where m.ticket_id = t.id
							and m.visibility = 'PUBLIC' and m.side = 'TEAM' and m.at <= t.resolved_at order by m.at desc, m.id desc limit 1) end conclusion
					from protocol_contact c left join ticket t on t.id = c.ticket_id and c.state = 'REGISTERED'
					where c.number = :number""")
			.param("number", number)
			.query((row, at) -> new ConsultAnswer(Columns.text(row, "number"), Columns.instant(row, "started_at"),
					Columns.constant(row, "state", ContactState.class),
					Columns.constantOrNull(row, "status", TicketStatus.class), Columns.instantOrNull(row, "told"),
					Columns.instantOrNull(row, "resolved_at"), withheld ? null : row.getString("conclusion"),
					withheld && row.getString("conclusion") != null))
			.optional();
	}

}
