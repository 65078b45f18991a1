package balcao.protocol;

import java.time.Instant;
import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.Columns;
import balcao.platform.ZoneRules;

/**
 * Gives numbers. Whoever asks outside a transaction, as the desk does, has the number
 * written down at once and holds nothing; within one, the day's row is held until that
 * ends, and no second connection is asked for while others wait for one.
 */
@Service
@Transactional
public class NumberIssuing {

	private final Rules rules;

	private final JdbcClient jdbc;

	private final ZoneRules zone;

	NumberIssuing(Rules rules, JdbcClient jdbc, ZoneRules zone) {
		this.rules = rules;
		this.jdbc = jdbc;
		this.zone = zone;
	}

	/** The next number of the day; passes over what another form has given before. */
	public String next(Instant now) {
		NumberForm form = this.rules.findById(ProtocolRules.ONLY).map(ProtocolRules::form).orElse(NumberForm.USUAL);
		LocalDate day = LocalDate.ofInstant(now, this.zone.zone());
		String number;
		long sequence;
		do {
			sequence = count(day);
			number = form.number(day, sequence);
		}
		while (!write(number, day, sequence, now));
		return number;
	}

	private long count(LocalDate day) {
		return this.jdbc.sql("""
				insert into protocol_day (day, last) values (:day, 1)
				on conflict (day) do update set last = protocol_day.last + 1 returning last""")
			.param("day", day)
			.query(Long.class)
			.single();
	}

	private boolean write(String number, LocalDate day, long sequence, Instant now) {
		return this.jdbc.sql("""
				insert into protocol_number (number, day, sequence, issued_at) values (:number, :day, :sequence, :now)
				on conflict (number) do nothing""")
			.param("number", number)
			.param("day", day)
			.param("sequence", sequence)
			.param("now", Columns.parameter(now))
			.update() == 1;
	}

}
