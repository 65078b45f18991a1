package balcao.ticket;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.intake.Answers;
import balcao.intake.AskedField;
import balcao.intake.AskedForm;
import balcao.intake.FieldKind;
import balcao.intake.FormFilling;
import balcao.platform.Columns;

/** What requesters answered, with the labels they were asked with. */
@Repository
class TicketAnswers {

	private final JdbcClient jdbc;

	TicketAnswers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void keep(long ticketId, AskedForm form, Locale locale) {
		int position = 0;
		for (AskedField field : form.fields().filter(TicketAnswers::isKept).toList()) {
			this.jdbc.sql("""
					insert into ticket_answer (ticket_id, position, code, label, kind, value, shown)
					values (:ticket, :position, :code, :label, :kind, :value, :shown)""")
				.param("ticket", ticketId)
				.param("position", position++)
				.param("code", field.code())
				.param("label", field.label())
				.param("kind", field.kind().name())
				.param("value", String.join("\n", field.values()))
				.param("shown", String.join("\n", FormFilling.shown(field, locale)))
				.update();
		}
	}

	/** The answers that the ticket's page does not tell elsewhere, as they were asked. */
	List<AnswerLine> of(long ticketId) {
		return this.jdbc
			.sql("select code, kind, label, shown from ticket_answer where ticket_id = :ticket order by position")
			.param("ticket", ticketId)
			.query((row, number) -> new AnswerLine(Columns.text(row, "code"),
					Columns.constant(row, "kind", FieldKind.class), Columns.text(row, "label"),
					Columns.text(row, "shown")))
			.list()
			.stream()
			.filter((answer) -> !answer.isTold())
			.toList();
	}

	/** The same as a form reads them. */
	Answers given(long ticketId) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		this.jdbc.sql("select code, value from ticket_answer where ticket_id = :ticket order by position")
			.param("ticket", ticketId)
			.query((row) -> {
				values.put(Columns.text(row, "code"), Columns.text(row, "value").lines().toList());
			});
		return new Answers(values);
	}

	/** Subject, description, files and people in copy are kept as such. */
	private static boolean isKept(AskedField field) {
		return field.isAnswered() && switch (field.kind()) {
			case SUBJECT, DESCRIPTION, COPIES, ATTACHMENTS -> false;
			default -> true;
		};
	}

}
